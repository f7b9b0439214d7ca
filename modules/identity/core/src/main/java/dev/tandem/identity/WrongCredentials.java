package dev.tandem.identity;

import dev.tandem.platform.kernel.Unauthenticated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Says nothing of which part was wrong, nor whether there is such an account; the log is told the account, or of a
/// name
/// without one a hash, as it may be a password in the wrong field.
public final class WrongCredentials extends Unauthenticated {
    public static final String CODE = "identity.wrong-credentials";

    private static final int BYTES_OF_HASH = 8;

    public WrongCredentials(@Nullable AccountId account, String name) {
        super(
                CODE,
                "There is no such account with this password.",
                account == null ? "name " + hash(name) : "account " + account.value());
    }

    private static String hash(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES_OF_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
