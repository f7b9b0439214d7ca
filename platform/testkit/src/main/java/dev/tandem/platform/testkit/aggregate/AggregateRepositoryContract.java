package dev.tandem.platform.testkit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import dev.tandem.platform.kernel.aggregate.AggregateRepository;
import dev.tandem.platform.kernel.aggregate.ThingStale;
import org.junit.jupiter.api.Test;

/// What every [AggregateRepository] must do. The contract of a port extends it.
public abstract class AggregateRepositoryContract<I extends Id, T extends Identified<I> & Revisioned & SoftDeletable> {
    private final AggregateRepository<I, T> port;

    protected AggregateRepositoryContract(AggregateRepository<I, T> port) {
        this.port = port;
    }

    /// Makes an aggregate that can be added, another one at each call.
    protected abstract T made();

    protected abstract void add(T thing);

    /// The aggregate with another lifecycle.
    protected abstract T with(T thing, Lifecycle lifecycle);

    @Test
    void findsNothingThatWasNotAdded() {
        var unknown = made();

        assertThat(port.find(unknown.id())).isEmpty();
        assertThat(port.findForChange(unknown.id())).isEmpty();
    }

    @Test
    void givesBackWhatWasAdded() {
        var one = added();
        var other = added();

        assertThat(port.find(one.id())).contains(one);
        assertThat(port.findForChange(other.id())).contains(other);
    }

    @Test
    void refusesToAddTheSameAgain() {
        var thing = added();

        assertThatThrownBy(() -> add(thing)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void storesTheNextRevision() {
        var thing = added();
        var touched = touched(thing, 1);

        var stored = port.replace(thing, touched);

        assertThat(stored).isEqualTo(with(touched, touched.lifecycle().nextRevision()));
        assertThat(port.find(thing.id())).contains(stored);
    }

    @Test
    void refusesToReplaceANewerState() {
        var thing = added();
        var newer = port.replace(thing, touched(thing, 1));

        assertThatThrownBy(() -> port.replace(thing, touched(thing, 2)))
                .hasMessage(new ThingStale(thing.id()).getMessage())
                .hasFieldOrPropertyWithValue("code", new ThingStale(thing.id()).code());

        assertThat(port.find(thing.id())).contains(newer);
    }

    @Test
    void refusesToReplaceWhatWasNeverAdded() {
        var thing = made();

        assertThatThrownBy(() -> port.replace(thing, touched(thing, 1)))
                .hasFieldOrPropertyWithValue("code", new ThingStale(thing.id()).code());
        assertThat(port.findForChange(thing.id())).isEmpty();
    }

    @Test
    void hidesWhatIsDeletedUntilItIsRestored() {
        var thing = added();
        var moment = thing.lifecycle().updatedAt();
        var deleted = port.replace(thing, with(thing, thing.lifecycle().deleted(moment.plusMillis(1))));

        assertThat(port.find(thing.id())).isEmpty();
        assertThat(port.findForChange(thing.id())).contains(deleted);

        var restored = port.replace(deleted, with(deleted, deleted.lifecycle().restored(moment.plusMillis(2))));
        assertThat(port.find(thing.id())).contains(restored);
    }

    private T added() {
        var thing = made();
        add(thing);
        return thing;
    }

    private T touched(T thing, int millisLater) {
        return with(
                thing, thing.lifecycle().touched(thing.lifecycle().updatedAt().plusMillis(millisLater)));
    }
}
