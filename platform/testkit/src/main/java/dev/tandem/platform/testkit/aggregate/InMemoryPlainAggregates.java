package dev.tandem.platform.testkit.aggregate;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.Owned;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import dev.tandem.platform.kernel.Timestamped;
import dev.tandem.platform.kernel.aggregate.PlainRepository;
import dev.tandem.platform.kernel.list.Keyset;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Stores plain aggregates in memory.
///
/// @param <A> the id of an account
public abstract class InMemoryPlainAggregates<
                A extends Id,
                I extends Id,
                T extends Identified<I> & Timestamped & Revisioned & SoftDeletable & Owned<A>>
        extends InMemoryAggregates<I, T> implements PlainRepository<A, I, T> {

    /// @param with gives an aggregate another lifecycle, such as `Trip::with`
    protected InMemoryPlainAggregates(BiFunction<T, Lifecycle, T> with) {
        super(with);
    }

    @Override
    public Slice<T> list(A owner, SliceRequest request) {
        return Keyset.<T>latestCreated().slice(of(owner, false), request);
    }

    @Override
    public Slice<T> listDeleted(A owner, SliceRequest request) {
        return Keyset.<T>latestDeleted().slice(of(owner, true), request);
    }

    private Stream<T> of(A owner, boolean deleted) {
        return all().filter(thing -> thing.owner().equals(owner) && thing.isDeleted() == deleted);
    }
}
