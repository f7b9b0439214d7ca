package dev.tandem.platform.sync.service;

import dev.tandem.platform.sync.model.device.Device;
import dev.tandem.platform.sync.model.merge.Stamp;
import dev.tandem.platform.sync.model.merge.Stamp.Origin;
import dev.tandem.platform.sync.model.operation.Operation;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/// Tells the times of a device's operations by the clock of the server.
final class DeviceClock {
    private static final long FURTHEST_AHEAD = Duration.ofMinutes(5).toMillis();

    private final UUID device;
    private final long offset;
    private final long latest;
    private final Map<UUID, Stamp> last = new HashMap<>();

    private DeviceClock(UUID device, long offset, long latest) {
        this.device = device;
        this.offset = offset;
        this.latest = latest;
    }

    /// A device that does not say what time it has is ahead by as much as was measured before.
    static DeviceClock of(Device device, OptionalLong clientTime, long now) {
        var offset = clientTime.isPresent() ? clientTime.getAsLong() - now : device.offset();
        return new DeviceClock(device.id(), offset, now + FURTHEST_AHEAD);
    }

    long offset() {
        return offset;
    }

    /// The operations of one request on the same row follow each other, whatever their times say.
    Stamp next(Operation operation) {
        var millis = Math.clamp(operation.timestamp() - offset, 0, latest);
        var stamp = new Stamp(millis, 0, new Origin(device, operation.id()));
        return last.merge(
                operation.row(),
                stamp,
                (before, now) -> now.millis() > before.millis()
                        ? now
                        : new Stamp(before.millis(), before.count() + 1, now.origin()));
    }
}
