package dev.tandem.platform.web;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/// The server key: a secret that all nodes share. As text it shows nothing.
///
/// Without the setting `tandem.server-key` the server makes a random key, and what is signed
/// with it is valid until the program ends. That is enough for a database that lasts no longer.
@Singleton
public final class ServerKey {
    private static final int LENGTH = 32;

    private final String text;

    ServerKey(@Nullable @Property(name = "tandem.server-key") String text) {
        this.text = text == null ? random() : text;
    }

    public String text() {
        return text;
    }

    /// Derives a key for one purpose. It reveals neither the server key nor the key for another
    /// purpose.
    public SecretKey derived(String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(text.getBytes(StandardCharsets.UTF_8))
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK 25 has HKDF-SHA256", e);
        }
    }

    private static String random() {
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "ServerKey";
    }
}
