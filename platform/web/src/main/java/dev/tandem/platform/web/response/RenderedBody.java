package dev.tandem.platform.web.response;

import dev.tandem.platform.web.StaticFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A body in bytes. One that stays the same while the program runs is made once, and then keeps its digest and its
/// packed form, too.
public final class RenderedBody implements StaticFile {
    private final byte[] bytes;
    private @Nullable String digest;
    private volatile byte @Nullable [] packed;

    public RenderedBody(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    String digest() {
        var known = digest;
        if (known == null) {
            known = makeDigest();
            digest = known;
        }
        return known;
    }

    byte[] packed() {
        var known = packed;
        if (known == null) {
            known = pack();
            packed = known;
        }
        return known;
    }

    private String makeDigest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private byte[] pack() {
        var out = new ByteArrayOutputStream(bytes.length / 4);
        try (var gzip = new Gzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Fast rather than small: most of what can be saved is saved in a third of the time (docs/performance.md).
    private static final class Gzip extends GZIPOutputStream {
        private static final int BUFFER = 8_192;
        private static final int LEVEL = 1;

        Gzip(ByteArrayOutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }
}
