package dev.tandem.platform.sync.model.device;

import dev.tandem.platform.kernel.failure.NotFound;

public final class DeviceNotFound extends NotFound {
    public static final String CODE = "sync.device-not-found";

    public DeviceNotFound() {
        super(CODE, "You have no device with this id.");
    }
}
