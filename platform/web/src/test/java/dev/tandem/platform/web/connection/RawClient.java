package dev.tandem.platform.web.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tandem.platform.testkit.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.locks.LockSupport;

/// A client that sends what it likes, and reads when it likes; it takes little unasked.
final class RawClient implements AutoCloseable {
    private static final int LITTLE = 8_192;
    private static final long PAUSE_NANOS = 10_000_000;

    private final Socket socket = new Socket();

    RawClient(int port) throws IOException {
        socket.setReceiveBufferSize(LITTLE);
        socket.setSoTimeout((int) Await.TIMEOUT.toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Whether it was cut off shows when it reads.
    RawClient send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        } catch (IOException e) {
            return this;
        }
        return this;
    }

    /// What comes until the server closes the connection, in whichever way it does.
    String readToTheEnd() throws IOException {
        var read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection is still open after " + Await.TIMEOUT, e);
        } catch (IOException e) {
            // It was cut off.
        }
        return read.toString(ISO_8859_1);
    }

    /// Sends one byte after the other until the server has had enough.
    RawClient dripUntilAnswered(byte piece) throws IOException {
        var end = System.nanoTime() + Await.TIMEOUT.toNanos();
        while (socket.getInputStream().available() == 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("there is no answer after " + Await.TIMEOUT);
            }
            socket.getOutputStream().write(piece);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return this;
    }

    /// The same until the server closes the connection.
    String dripToTheEnd(byte piece) throws IOException {
        var end = System.nanoTime() + Await.TIMEOUT.toNanos();
        var read = new ByteArrayOutputStream();
        try {
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(piece);
                read.write(socket.getInputStream()
                        .readNBytes(socket.getInputStream().available()));
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (IOException e) {
            return read.toString(ISO_8859_1);
        }
        throw new AssertionError("the connection is still open after " + Await.TIMEOUT);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
