package dev.tandem.platform.app.fuzz.wire;

import dev.tandem.platform.testkit.Await;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/// Sends bytes, waits a little for an answer, says that no more will come, and reads whatever the server has to say.
public record RawWire(int port) {
    /// Not an assertion: whoever waits for more than it gets would wait for long.
    private static final int A_MOMENT = 150;

    /// The statuses of what was answered before the server closed the connection.
    public List<Integer> send(byte[] bytes) throws IOException {
        var statuses = new ArrayList<Integer>();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var in = new BufferedInputStream(socket.getInputStream());
            socket.getOutputStream().write(bytes);
            socket.setSoTimeout(A_MOMENT);
            in.mark(1);
            try {
                in.read();
            } catch (SocketTimeoutException nothingYet) {
                // The rest of the request is waited for.
            }
            in.reset();
            socket.shutdownOutput();
            socket.setSoTimeout(Math.toIntExact(Await.TIMEOUT.toMillis()));
            for (var reply = Reply.read(in, false); reply.isPresent(); reply = Reply.read(in, false)) {
                statuses.add(reply.get().status());
            }
        } catch (SocketException | EOFException closed) {
            // The server hung up in the middle, as it may.
        }
        return statuses;
    }
}
