package dev.tandem.platform.testkit.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.Owned;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import dev.tandem.platform.kernel.Timestamped;
import dev.tandem.platform.kernel.aggregate.PlainRepository;
import dev.tandem.platform.testkit.ListWalk;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [PlainRepository] must do. The contract of a port extends it.
///
/// @param <A> the id of an account
public abstract class PlainRepositoryContract<
                A extends Id,
                I extends Id,
                T extends Identified<I> & Timestamped & Revisioned & SoftDeletable & Owned<A>>
        extends AggregateRepositoryContract<I, T> {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

    private final PlainRepository<A, I, T> port;
    private final A owner;
    private final A other;

    /// @param owner the account that owns what is made
    /// @param other an account that owns nothing
    protected PlainRepositoryContract(PlainRepository<A, I, T> port, A owner, A other) {
        super(port);
        this.port = port;
        this.owner = owner;
        this.other = other;
    }

    @Override
    protected final void add(T thing) {
        port.add(thing);
    }

    @Test
    void listsTheLatestCreatedFirst() {
        var all = IntStream.range(0, 5).mapToObj(number -> addedAt(number / 2)).toList();

        for (var limit = 1; limit <= all.size() + 1; limit++) {
            assertThat(ListWalk.of(limit, slice -> port.list(owner, slice))).containsExactlyElementsOf(all.reversed());
        }
        assertThat(ListWalk.of(1, slice -> port.list(other, slice))).isEmpty();
        assertThat(ListWalk.of(1, slice -> port.listDeleted(owner, slice))).isEmpty();
    }

    @Test
    void listsTheLatestDeletedFirst() {
        var first = addedAt(0);
        var second = addedAt(0);
        var firstDeleted = deleted(first, 2);
        var secondDeleted = deleted(second, 1);

        for (var limit = 1; limit <= 3; limit++) {
            assertThat(ListWalk.of(limit, slice -> port.listDeleted(owner, slice)))
                    .containsExactly(firstDeleted, secondDeleted);
        }
        assertThat(ListWalk.of(1, slice -> port.list(owner, slice))).isEmpty();
        assertThat(ListWalk.of(1, slice -> port.listDeleted(other, slice))).isEmpty();
    }

    private T addedAt(int millis) {
        var thing = with(made(), Lifecycle.created(NOON.plusMillis(millis)));
        port.add(thing);
        return thing;
    }

    private T deleted(T thing, int millis) {
        return port.replace(thing, with(thing, thing.lifecycle().deleted(NOON.plusMillis(millis))));
    }
}
