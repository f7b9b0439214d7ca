package dev.tandem.platform.sync.api;

import dev.tandem.platform.sync.model.device.DeviceName;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device that is registered.
///
/// @param id Made by the device, which keeps it; the server makes one, if it is absent.
@Serdeable
record DeviceRequest(@Nullable UUID id, DeviceName name) {}
