package dev.tandem.platform.kernel.aggregate;

import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import java.util.function.UnaryOperator;

/// Stores aggregates that belong to no account, such as accounts themselves. The use case
/// decides who may change them.
public interface UnownedRepository<I extends Id, T extends Identified<I> & Revisioned & SoftDeletable>
        extends AggregateRepository<I, T> {

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
}
