package dev.tandem.platform.sync.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.SUPPORTS;

import dev.tandem.platform.sync.model.device.Device;
import dev.tandem.platform.sync.model.device.DeviceName;
import dev.tandem.platform.sync.model.device.DeviceNotFound;
import dev.tandem.platform.sync.model.device.DeviceRevoked;
import dev.tandem.platform.sync.repository.DeviceRepository;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Registers, names and revokes the devices of accounts.
@Singleton
public class DeviceService {
    private final DeviceRepository devices;
    private final Clock clock;

    DeviceService(DeviceRepository devices, Clock clock) {
        this.devices = devices;
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

    /// Revokes a device, which is refused from then on. Revoking it again changes nothing.
    @Transactional
    public void revoke(UUID owner, UUID id) {
        var device = devices.find(owner, id).orElseThrow(DeviceNotFound::new);
        devices.replace(owner, device, device.revoked(clock.instant()));
    }
}
