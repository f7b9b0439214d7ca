package dev.tandem.platform.kernel.aggregate;

import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Owned;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Stores aggregates that belong to accounts, and changes them for their owners: what an actor
/// may not know of is not found, and what belongs to others is forbidden.
///
/// @param <A> the id of an account
public interface OwnedRepository<
                A extends Id, I extends Id, T extends Identified<I> & Revisioned & SoftDeletable & Owned<A>>
        extends AggregateRepository<I, T> {

    /// Finds an aggregate of the actor that is not deleted.
    default T getOwn(I id, A actor) {
        return find(id).filter(found -> found.owner().equals(actor)).orElseThrow(() -> new ThingNotFound(id));
    }

    /// Changes an aggregate that is not deleted.
    default T change(I id, A actor, ExpectedRevision expected, UnaryOperator<T> change) {
        return changedBy(actor, id, findForChange(id).filter(found -> !found.isDeleted()), expected, change);
    }

    /// Changes an aggregate whether it is deleted or not.
    default T changeDeleted(I id, A actor, ExpectedRevision expected, UnaryOperator<T> change) {
        return changedBy(actor, id, findForChange(id), expected, change);
    }

    private T changedBy(A actor, I id, Optional<T> found, ExpectedRevision expected, UnaryOperator<T> change) {
        var old = found.filter(thing -> thing.isVisibleTo(actor)).orElseThrow(() -> new ThingNotFound(id));
        if (!old.owner().equals(actor)) {
            throw new ThingNotYours(id);
        }
        return changed(old, expected, change);
    }
}
