package dev.tandem.platform.sync.model.device;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;

/// What people call a device.
@Text(min = 1, max = 100, example = "Ada's phone")
public record DeviceName(String value) implements Value<String> {
    public DeviceName {
        TextRule.of(DeviceName.class).check(value);
    }
}
