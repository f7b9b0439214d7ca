package dev.tandem.platform.sync.model.device;

import dev.tandem.platform.kernel.failure.Forbidden;

public final class DeviceRevoked extends Forbidden {
    public static final String CODE = "sync.device-revoked";

    public DeviceRevoked() {
        super(CODE, "This device was revoked. It can be registered anew under another id.");
    }
}
