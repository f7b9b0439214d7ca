package dev.tandem.platform.web.idempotency;

import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.Identified;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// One whose sender gave it a key; the fingerprint is taken when the whole request has been read.
///
/// `repeated` is run when the request turns out to have been done before.
///
/// Senders whom nobody knows are told apart by what they send: a word that two of them chose is not the same.
record SentIdempotencyKey(
        String value, Optional<String> sender, Supplier<String> fingerprint, IdempotencyStore store, Runnable repeated)
        implements IdempotencyKey {

    @Override
    public Optional<Key> key() {
        return Optional.of(new Key(sender.orElseGet(fingerprint), value));
    }

    @Override
    public <T extends Identified<?>> T once(Supplier<T> work, Function<UUID, T> again) {
        var key = key().orElseThrow();
        var before = store.claim(key, fingerprint.get());
        if (before.isPresent()) {
            repeated.run();
            return again.apply(before.get());
        }
        var complete = work.get();
        store.complete(key, complete.id().value());
        return complete;
    }
}
