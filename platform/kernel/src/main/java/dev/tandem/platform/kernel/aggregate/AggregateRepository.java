package dev.tandem.platform.kernel.aggregate;

import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Stores aggregates of one kind. The port of a module extends it, and adds what else it needs.
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

    /// Finds an aggregate that is not deleted and has the expected revision, in order to work
    /// out a change that is stored by [#store].
    default T getExpected(I id, ExpectedRevision expected) {
        return requireExpected(get(id), expected);
    }

    /// Changes an aggregate that is not deleted, and that nobody else can change until the
    /// transaction ends.
    default T change(I id, ExpectedRevision expected, UnaryOperator<T> change) {
        var old = findForChange(id).filter(found -> !found.isDeleted()).orElseThrow(() -> new ThingNotFound(id));
        return store(old, change.apply(requireExpected(old, expected)));
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
