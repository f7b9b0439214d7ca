package dev.tandem.platform.testkit.pgbouncer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.tandem.platform.testkit.Await;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;

/// The console of PgBouncer, which takes commands. It speaks PostgreSQL's protocol, but
/// refuses the first messages of the JDBC driver.
final class PgBouncerConsole implements AutoCloseable {
    static final String USER = "tandem";

    private final Socket socket;
    private final DataInputStream in;

    PgBouncerConsole(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(Math.toIntExact(Await.TIMEOUT.toMillis()));
        in = new DataInputStream(socket.getInputStream());
        send("", "\0\3\0\0user\0" + USER + "\0database\0pgbouncer\0");
        awaitReady();
    }

    void execute(String command) throws IOException {
        execute(command, Await.TIMEOUT);
    }

    /// Executes a command. One that takes longer than the timeout ends in a
    /// [java.net.SocketTimeoutException], after which the console cannot be used.
    void execute(String command, Duration timeout) throws IOException {
        socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
        send("Q", command);
        awaitReady();
    }

    /// Sends a message in one piece, because PgBouncer does not wait for the rest of a
    /// command.
    private void send(String kind, String text) throws IOException {
        var message = ByteBuffer.allocate(kind.length() + Integer.BYTES + text.length() + 1);
        message.put(kind.getBytes(US_ASCII))
                .putInt(Integer.BYTES + text.length() + 1)
                .put(text.getBytes(US_ASCII));
        socket.getOutputStream().write(message.array());
    }

    private void awaitReady() throws IOException {
        var refusal = "";
        for (var kind = in.readByte(); kind != 'Z'; kind = in.readByte()) {
            var body = body();
            refusal = kind == 'E' ? body : refusal;
        }
        body();
        if (!refusal.isEmpty()) {
            throw new IOException("PgBouncer refuses: " + refusal);
        }
    }

    private String body() throws IOException {
        return new String(in.readNBytes(in.readInt() - Integer.BYTES), US_ASCII).replace('\0', ' ');
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
