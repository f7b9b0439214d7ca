package dev.tandem.platform.app.fuzz.wire;

import dev.tandem.platform.testkit.Await;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A connection to a server, which is opened again after it has ended.
public final class Wire implements AutoCloseable {
    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    public Wire(int port) {
        this.port = port;
    }

    public WireResponse send(Request request) {
        try {
            var again = socket != null;
            var response = attempt(request);
            if (response.isEmpty() && again) {
                response = attempt(request);
            }
            return response.orElseThrow(() -> new AssertionError("no response to:\n" + request));
        } catch (IOException e) {
            throw new UncheckedIOException("no response to:\n" + request, e);
        }
    }

    private Optional<WireResponse> attempt(Request request) throws IOException {
        try {
            var open = open();
            open.getOutputStream().write(request.bytes());
            var response = WireResponse.read(
                    Objects.requireNonNull(in), request.method().equals("HEAD"));
            if (response.isEmpty() || response.get().isLast()) {
                close();
            }
            return response;
        } catch (SocketException _) {
            close();
            return Optional.empty();
        }
    }

    private Socket open() throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(Math.toIntExact(Await.TIMEOUT.toMillis()));
            in = new BufferedInputStream(socket.getInputStream());
        }
        return socket;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
    }
}
