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

    /// Finds an aggregate of the actor that is not deleted. Those of others are not found, even
    /// if the actor may see them.
    default T getOwn(I id, A actor) {
        return find(id).filter(found -> found.owner().equals(actor)).orElseThrow(() -> new ThingNotFound(id));
    }

    /// Finds an aggregate that the actor may change, that is not deleted and has the expected
    /// revision, in order to work out a change that is stored by [#store].
    default T getOwnExpected(I id, A actor, ExpectedRevision expected) {
        return requireExpected(requireOwn(id, find(id), actor), expected);
    }

    /// Changes an aggregate that is not deleted, and that nobody else can change until the
    /// transaction ends.
    default T change(I id, A actor, ExpectedRevision expected, UnaryOperator<T> change) {
        var old = requireOwn(id, findForChange(id).filter(found -> !found.isDeleted()), actor);
        return store(old, change.apply(requireExpected(old, expected)));
    }

    /// Does the same, whether the aggregate is deleted or not.
    default T changeWithDeleted(I id, A actor, ExpectedRevision expected, UnaryOperator<T> change) {
        var old = requireOwn(id, findForChange(id), actor);
        return store(old, change.apply(requireExpected(old, expected)));
    }

    private T requireOwn(I id, Optional<T> found, A actor) {
        var thing = found.filter(one -> one.isVisibleTo(actor)).orElseThrow(() -> new ThingNotFound(id));
        if (!thing.owner().equals(actor)) {
            throw new ThingNotYours(id);
        }
        return thing;
    }
}
