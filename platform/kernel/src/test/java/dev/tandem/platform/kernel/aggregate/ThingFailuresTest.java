package dev.tandem.platform.kernel.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.failure.Failure;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThingFailuresTest {
    private final WorkItemId id = new WorkItemId(Id.next());

    record WorkItemId(UUID value) implements Id {}

    @Test
    void nameTheThingAfterTheTypeOfItsId() {
        assertThat(new ThingNotFound(id))
                .hasMessage("There is no work item %s.", id.value())
                .returns("aggregate.work-item-not-found", Failure::code);
        assertThat(new ThingStale(id))
                .hasMessageStartingWith("The work item %s is not as you expect it any more.", id.value())
                .returns("aggregate.work-item-stale", Failure::code);
        assertThat(new ThingNotYours(id)).returns("aggregate.work-item-not-yours", Failure::code);
    }
}
