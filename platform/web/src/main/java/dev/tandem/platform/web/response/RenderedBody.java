package dev.tandem.platform.web.response;

import dev.tandem.platform.web.NonApiResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A body in bytes. It computes its digest and its compressed form once, so that a body that
/// never changes can be sent many times.
public final class RenderedBody implements NonApiResponse {
    private final byte[] bytes;
    private @Nullable String digest;
    private volatile byte @Nullable [] compressed;

    public RenderedBody(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    String digest() {
        var cached = digest;
        if (cached == null) {
            cached = computeDigest();
            digest = cached;
        }
        return cached;
    }

    byte[] compressed() {
        var cached = compressed;
        if (cached == null) {
            cached = compress();
            compressed = cached;
        }
        return cached;
    }

    private String computeDigest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private byte[] compress() {
        var out = new ByteArrayOutputStream(bytes.length / 4);
        try (var gzip = new Gzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Compresses at the fastest level: it achieves most of the gain in a third of the time
    /// (docs/performance.md).
    private static final class Gzip extends GZIPOutputStream {
        private static final int BUFFER = 8_192;
        private static final int LEVEL = 1;

        Gzip(ByteArrayOutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }
}
