package dev.tandem.identity.service;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.tandem.identity.repository.PasswordHash;
import dev.tandem.platform.kernel.limit.CostlyWork;
import jakarta.inject.Singleton;

/// Hashes passwords with Argon2id, slowly and with 19 MiB of memory on purpose (docs/adr/0012).
@Singleton
public final class PasswordHasher {
    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 200;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_LENGTH = 16;

    /// The hash of a password that nobody knows. It is compared where there is no account, so
    /// that this takes as long as a comparison with the hash of an account.
    static final PasswordHash DUMMY_HASH = new PasswordHash(
            "$argon2id$v=19$m=19456,t=2,p=1" + "$WGZS58faNm5dIPB9X2c2qg$kbPfeEiV2Ybgn5PQVq2r8VCt1HTcNI1THwxxJh5q000");

    private final CostlyWork costly;

    public PasswordHasher(CostlyWork costly) {
        this.costly = costly;
    }

    PasswordHash hash(NewPassword password) {
        return costly.run(() -> new PasswordHash(Password.hash(password.text())
                .addRandomSalt(SALT_LENGTH)
                .with(ARGON2)
                .getResult()));
    }

    boolean matches(String password, PasswordHash hash) {
        return costly.run(() ->
                Password.check(password, hash.encoded()).with(Argon2Function.getInstanceFromHash(hash.encoded())));
    }
}
