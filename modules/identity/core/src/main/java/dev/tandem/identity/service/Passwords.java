package dev.tandem.identity.service;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.tandem.identity.repository.PasswordHash;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// Hashes passwords with Argon2id, slowly and with 19 MiB of memory on purpose (docs/adr/0012).
@Singleton
public final class Passwords {
    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 200;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_LENGTH = 16;

    /// Of a password that nobody knows: what is compared where there is no account takes as long.
    static final PasswordHash NOBODYS = new PasswordHash(
            "$argon2id$v=19$m=19456,t=2,p=1" + "$WGZS58faNm5dIPB9X2c2qg$kbPfeEiV2Ybgn5PQVq2r8VCt1HTcNI1THwxxJh5q000");

    /// As many at once as there are processors: more would be no faster, and each takes its memory.
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    PasswordHash hash(NewPassword password) {
        return inTurn(() -> new PasswordHash(Password.hash(password.text())
                .addRandomSalt(SALT_LENGTH)
                .with(ARGON2)
                .getResult()));
    }

    boolean matches(String password, PasswordHash hash) {
        return inTurn(() ->
                Password.check(password, hash.encoded()).with(Argon2Function.getInstanceFromHash(hash.encoded())));
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
