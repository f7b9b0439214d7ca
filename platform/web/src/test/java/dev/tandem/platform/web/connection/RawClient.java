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

/// A client that sends any bytes, and reads when it likes. It receives little before it reads.
final class RawClient implements AutoCloseable {
    private static final int RECEIVE_BUFFER = 8_192;
    private static final long PAUSE_NANOS = 10_000_000;

    private final Socket socket = new Socket();

    RawClient(int port) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.setSoTimeout((int) Await.TIMEOUT.toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Ignores that the server has closed the connection, which shows when the test reads.
    RawClient send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        } catch (IOException _) {
            return this;
        }
        return this;
    }

    /// Reads until the server closes the connection, even by a reset.
    String readToTheEnd() throws IOException {
        var read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection is still open after " + Await.TIMEOUT, e);
        } catch (IOException _) {
            // The server has reset the connection.
        }
        return read.toString(ISO_8859_1);
    }

    /// Sends one byte after the other until the server responds.
    RawClient dripUntilResponse(byte piece) throws IOException {
        var end = System.nanoTime() + Await.TIMEOUT.toNanos();
        while (socket.getInputStream().available() == 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("there is no response after " + Await.TIMEOUT);
            }
            socket.getOutputStream().write(piece);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return this;
    }

    /// Sends one byte after the other until the server closes the connection.
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
        } catch (IOException _) {
            return read.toString(ISO_8859_1);
        }
        throw new AssertionError("the connection is still open after " + Await.TIMEOUT);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
