package dev.tandem.platform.testkit.aggregate;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import dev.tandem.platform.kernel.aggregate.AggregateRepository;
import dev.tandem.platform.kernel.aggregate.ThingStale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Stores aggregates of one kind in memory. An adapter in memory extends it, and adds what its
/// port needs besides.
public abstract class InMemoryAggregates<I extends Id, T extends Identified<I> & Revisioned & SoftDeletable>
        implements AggregateRepository<I, T> {
    private final Map<I, T> things = new HashMap<>();
    private final BiFunction<T, Lifecycle, T> with;

    /// @param with gives an aggregate another lifecycle, such as `Trip::with`
    protected InMemoryAggregates(BiFunction<T, Lifecycle, T> with) {
        this.with = with;
    }

    public void add(T thing) {
        if (things.putIfAbsent(thing.id(), thing) != null) {
            throw new IllegalStateException(thing.id() + " is there already");
        }
    }

    @Override
    public T replace(T old, T changed) {
        var current = things.get(changed.id());
        if (current == null || current.revision() != changed.revision()) {
            throw new ThingStale(changed.id());
        }
        var stored = with.apply(changed, changed.lifecycle().nextRevision());
        things.put(changed.id(), stored);
        return stored;
    }

    @Override
    public Optional<T> find(I id) {
        return findForChange(id).filter(thing -> !thing.isDeleted());
    }

    @Override
    public Optional<T> findForChange(I id) {
        return Optional.ofNullable(things.get(id));
    }

    /// All aggregates, deleted ones too, in undefined order.
    public final Stream<T> all() {
        return things.values().stream();
    }
}
