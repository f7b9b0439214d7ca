package dev.tandem.platform.testkit.postgres;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;

/// Opens the driver's sockets, and counts for each database how often something was read after
/// something was written: how often the program has waited for the server.
public final class CountingSockets extends SocketFactory {
    private static final Map<String, AtomicInteger> EXCHANGES = new ConcurrentHashMap<>();

    private final AtomicInteger exchanges;

    public CountingSockets(String database) {
        exchanges = EXCHANGES.computeIfAbsent(database, name -> new AtomicInteger());
    }

    /// The address of a database, with what makes the driver use these sockets.
    static String count(String url, String database) {
        return "%s%ssocketFactory=%s&socketFactoryArg=%s"
                .formatted(url, url.contains("?") ? "&" : "?", CountingSockets.class.getName(), database);
    }

    /// How often the program has waited for the server on account of the database.
    public static int exchanges(String database) {
        var counted = EXCHANGES.get(database);
        return counted == null ? 0 : counted.get();
    }

    @Override
    public Socket createSocket() {
        return new CountingSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("the driver connects a socket itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        return createSocket(host, port);
    }

    private final class CountingSocket extends Socket {
        private volatile boolean written;

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    written = true;
                    out.write(bytes, offset, length);
                }
            };
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    if (written) {
                        written = false;
                        exchanges.incrementAndGet();
                    }
                    return super.read(bytes, offset, length);
                }
            };
        }
    }
}
