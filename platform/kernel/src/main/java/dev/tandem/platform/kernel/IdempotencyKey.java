package dev.tandem.platform.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// A request that its sender may repeat without its being done twice, as long as it carries a key.
///
/// A use case that takes one does its work within [#once], inside its own transaction.
public interface IdempotencyKey {
    /// Of a sender who does not care: each time is another time.
    IdempotencyKey UNKEYED = new IdempotencyKey() {
        @Override
        public Optional<Key> key() {
            return Optional.empty();
        }

        @Override
        public <T extends Identified<?>> T once(Supplier<T> work, Function<UUID, T> again) {
            return work.get();
        }
    };

    Optional<Key> key();

    /// Does the work; if it was done before, reads `again` what it was done to, as that is now.
    <T extends Identified<?>> T once(Supplier<T> work, Function<UUID, T> again);

    /// A sender's word for one of their requests; who the sender is may be unknown.
    record Key(String sender, String value) {}

    /// Keeps, in the transaction of the use case, what was done under a key.
    interface IdempotencyStore {
        /// The id of what it was done to before; if there is none, the key is taken until the transaction ends.
        ///
        /// A `fingerprint` other than before's means another request.
        Optional<UUID> claim(Key key, String fingerprint);

        void complete(Key key, UUID id);
    }
}
