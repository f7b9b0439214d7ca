package dev.tandem.platform.sync.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.SUPPORTS;

import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.aggregate.StaleRetry;
import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.kernel.failure.Unavailable;
import dev.tandem.platform.sync.model.device.Device;
import dev.tandem.platform.sync.model.device.DeviceName;
import dev.tandem.platform.sync.model.device.DeviceNotFound;
import dev.tandem.platform.sync.model.device.DeviceRevoked;
import dev.tandem.platform.sync.repository.DeviceRepository;
import dev.tandem.platform.sync.repository.RowHistories;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Registers, names and revokes the devices of accounts.
@Singleton
public class DeviceService {
    private final DeviceRepository devices;
    private final RowHistories histories;
    private final RevertService reverting;
    private final Clock clock;

    DeviceService(DeviceRepository devices, RowHistories histories, RevertService reverting, Clock clock) {
        this.devices = devices;
        this.histories = histories;
        this.reverting = reverting;
        this.clock = clock;
    }

    @ReadOnly(propagation = SUPPORTS)
    public List<Device> list(UUID owner) {
        return devices.list(owner);
    }

    /// Registers a device, or gives one that is registered another name.
    @Transactional
    public Device register(UUID owner, UUID id, DeviceName name) {
        var device = devices.findForChange(owner, Device.registered(id, clock.instant()));
        if (device.isRevoked()) {
            throw new DeviceRevoked();
        }
        var named = device.named(name);
        devices.replace(owner, device, named);
        return named;
    }

    /// What has become of rows that a device has written.
    ///
    /// @param rejected the rows that a rule keeps as they are
    public record Reverted(int rows, Map<UUID, Failure> rejected) {}

    /// Takes back what a device has written since a moment. A row that cannot be taken back stays,
    /// and does not keep the others from it.
    @Transactional
    public Reverted revert(UUID owner, UUID id, Instant since) {
        if (devices.find(owner, id).isEmpty()) {
            throw new DeviceNotFound();
        }
        var rejected = new LinkedHashMap<UUID, Failure>();
        var rows = 0;
        for (var written : histories.writtenBy(owner, id, since)) {
            try {
                rows += StaleRetry.run(ExpectedRevision.ANY, () -> reverting.revert(owner, id, written)) ? 1 : 0;
            } catch (Unavailable failure) {
                throw failure;
            } catch (Failure failure) {
                rejected.put(written.row(), failure);
            }
        }
        return new Reverted(rows, rejected);
    }

    /// Revokes a device, which is refused from then on. Revoking it again changes nothing.
    @Transactional
    public void revoke(UUID owner, UUID id) {
        var device = devices.find(owner, id).orElseThrow(DeviceNotFound::new);
        devices.replace(owner, device, device.revoked(clock.instant()));
    }
}
