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

/// Sends bytes, waits shortly for a response, closes its side of the connection, and reads
/// all responses.
public record RawWire(int port) {
    /// In milliseconds. No test depends on this time; a longer one would only make requests
    /// that get no response slower.
    private static final int A_MOMENT = 150;

    /// The statuses of the responses that came before the server closed the connection.
    public List<Integer> send(byte[] bytes) throws IOException {
        var statuses = new ArrayList<Integer>();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var in = new BufferedInputStream(socket.getInputStream());
            socket.getOutputStream().write(bytes);
            socket.setSoTimeout(A_MOMENT);
            in.mark(1);
            try {
                in.read();
            } catch (SocketTimeoutException _) {
                // The server waits for the rest of the request.
            }
            in.reset();
            socket.shutdownOutput();
            socket.setSoTimeout(Math.toIntExact(Await.TIMEOUT.toMillis()));
            for (var response = WireResponse.read(in, false);
                    response.isPresent();
                    response = WireResponse.read(in, false)) {
                statuses.add(response.get().status());
            }
        } catch (SocketException | EOFException _) {
            // The server may close the connection in the middle.
        }
        return statuses;
    }
}
