package dev.tandem.platform.web.idempotency;

import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.Identified;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// An idempotency key that a client has sent. The fingerprint is made when the whole request
/// has been read.
///
/// `repeated` runs if the request turns out to have been done before.
///
/// If nobody is signed in, the fingerprint stands for the sender, so that two senders who
/// choose the same key do not get in conflict.
record StoredIdempotencyKey(
        String value, Optional<String> sender, Supplier<String> fingerprint, IdempotencyStore store, Runnable repeated)
        implements IdempotencyKey {

    @Override
    public Optional<Key> key() {
        return Optional.of(new Key(sender.orElseGet(fingerprint), value));
    }

    @Override
    public <T extends Identified<?>> T once(Supplier<T> work, Function<UUID, T> readAgain) {
        var key = key().orElseThrow();
        var before = store.claim(key, fingerprint.get());
        if (before.isPresent()) {
            repeated.run();
            return readAgain.apply(before.get());
        }
        var result = work.get();
        store.complete(key, result.id().value());
        return result;
    }
}
