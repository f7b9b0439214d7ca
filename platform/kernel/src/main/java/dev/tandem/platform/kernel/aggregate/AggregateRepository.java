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

    /// Changes an aggregate that is not deleted, within the transaction of a use case. A change
    /// that returns the aggregate itself stores nothing.
    default T change(I id, ExpectedRevision expected, UnaryOperator<T> change) {
        var old = findForChange(id).filter(found -> !found.isDeleted()).orElseThrow(() -> new ThingNotFound(id));
        return changed(old, expected, change);
    }

    /// Changes an aggregate that was found for this change.
    @SuppressWarnings("ReferenceEquality")
    default T changed(T old, ExpectedRevision expected, UnaryOperator<T> change) {
        if (!expected.admits(old)) {
            throw new ThingStale(old.id());
        }
        var changed = change.apply(old);
        return changed == old ? old : replace(old, changed);
    }
}
