package dev.tandem.platform.kernel.aggregate;

import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import java.util.Optional;

/// Stores aggregates of one kind. The port of a module extends [OwnedRepository] or
/// [UnownedRepository], and adds what else it needs.
public interface AggregateRepository<I extends Id, T extends Identified<I> & Revisioned & SoftDeletable> {
    /// Hides deleted aggregates.
    Optional<T> find(I id);

    /// Finds deleted aggregates too. Nobody else can change the aggregate until the transaction
    /// ends.
    Optional<T> findForChange(I id);

    /// Stores `changed` in place of `old` and returns it with its next revision. If the
    /// aggregate was changed since it was read, nothing is stored and [ThingStale] is thrown.
    T replace(T old, T changed);

    /// Finds an aggregate that is not deleted, or fails with [ThingNotFound].
    default T get(I id) {
        return find(id).orElseThrow(() -> new ThingNotFound(id));
    }

    /// Stores `changed` in place of `old`. A change that has returned the aggregate itself
    /// stores nothing.
    @SuppressWarnings("ReferenceEquality")
    default T store(T old, T changed) {
        return changed == old ? old : replace(old, changed);
    }

    /// Returns the aggregate, or fails with [ThingStale].
    default T requireExpected(T thing, ExpectedRevision expected) {
        if (!expected.admits(thing)) {
            throw new ThingStale(thing.id());
        }
        return thing;
    }
}
