package dev.tandem.platform.kernel.aggregate;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Owned;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import dev.tandem.platform.kernel.Timestamped;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;

/// Stores aggregates that are added, changed, and listed for their owners.
///
/// @param <A> the id of an account
public interface PlainRepository<
                A extends Id,
                I extends Id,
                T extends Identified<I> & Timestamped & Revisioned & SoftDeletable & Owned<A>>
        extends OwnedRepository<A, I, T> {
    /// Stores a new aggregate.
    void add(T thing);

    /// The aggregates of an owner, the latest created first. Hides deleted ones.
    Slice<T> list(A owner, SliceRequest request);

    /// The deleted aggregates of an owner, the latest deleted first.
    Slice<T> listDeleted(A owner, SliceRequest request);
}
