package dev.tandem.platform.sync.repository;

import dev.tandem.platform.sync.model.device.Device;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The devices of accounts.
public interface DeviceRepository {
    /// Finds the device, which nobody else can change until the transaction ends. One that is not
    /// there is stored as it is given.
    Device findForChange(UUID owner, Device device);

    Optional<Device> find(UUID owner, UUID id);

    /// All devices of an account, the first one first.
    List<Device> list(UUID owner);

    void replace(UUID owner, Device old, Device changed);
}
