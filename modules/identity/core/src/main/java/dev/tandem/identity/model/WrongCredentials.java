package dev.tandem.identity.model;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.failure.Unauthenticated;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The failure of a sign-in or a restore. It does not say which part was wrong, nor whether the
/// account exists.
///
/// The log names the account. A name without an account may be a password in the wrong field,
/// so the log shows a hash of it instead. The salt changes with each start of the program, so
/// that nobody finds the name by trying.
public final class WrongCredentials extends Unauthenticated {
    public static final String CODE = "identity.wrong-credentials";

    private static final int BYTES_OF_HASH = 8;
    private static final byte[] SALT = new byte[16];

    static {
        new SecureRandom().nextBytes(SALT);
    }

    public WrongCredentials(@Nullable AccountId account, String name) {
        super(
                CODE,
                "There is no such account with this password.",
                account == null ? "name " + hash(name) : "account " + account.value());
    }

    private static String hash(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(SALT);
            var hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES_OF_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
