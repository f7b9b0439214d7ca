package dev.tandem.platform.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// The idempotency key of a request: if the request is repeated with the same key, it is not
/// done again.
///
/// A use case that takes an idempotency key does its work within [#once], inside its own
/// transaction (docs/adr/0016).
public interface IdempotencyKey {
    /// Stands for a request without a key: [#once] does the work each time.
    IdempotencyKey UNKEYED = new IdempotencyKey() {
        @Override
        public Optional<Key> key() {
            return Optional.empty();
        }

        @Override
        public <T extends Identified<?>> T once(Supplier<T> work, Function<UUID, T> readAgain) {
            return work.get();
        }
    };

    Optional<Key> key();

    /// Does the work and returns its result. If the work was done before under the same key,
    /// calls `readAgain` with the id of that result instead, and returns the thing as it is
    /// now.
    <T extends Identified<?>> T once(Supplier<T> work, Function<UUID, T> readAgain);

    /// A key that a sender chose for one request. `sender` is the id of the actor's account, or
    /// the fingerprint of the request if nobody is signed in.
    record Key(String sender, String value) {}

    /// Stores, in the transaction of the use case, what was done under each key.
    interface IdempotencyStore {
        /// Returns the id that was stored under the key. If there is none, claims the key until
        /// the transaction ends.
        ///
        /// Fails if the key was used with another `fingerprint`, which means another request.
        Optional<UUID> claim(Key key, String fingerprint);

        /// Stores under the key the id of what the work has made or changed.
        void complete(Key key, UUID id);
    }
}
