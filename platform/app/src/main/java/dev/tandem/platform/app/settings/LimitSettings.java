package dev.tandem.platform.app.settings;

import dev.tandem.platform.kernel.limit.UsageLimit;
import java.util.Map;

/// How much a caller may use. The environment replaces the defaults of [UsageLimit]; zero
/// lifts a limit.
record LimitSettings(long guesses, long writes, long megabytes) {
    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

    static LimitSettings from(Environment environment) {
        return new LimitSettings(
                environment.number("TANDEM_GUESS_LIMIT", (int) UsageLimit.GUESSES.amount(), 0, 1_000_000),
                environment.number("TANDEM_WRITE_LIMIT", (int) UsageLimit.WRITES.amount(), 0, 1_000_000_000),
                environment.number(
                        "TANDEM_WRITE_MEGABYTES",
                        (int) (UsageLimit.BYTES.amount() / BYTES_OF_A_MEGABYTE),
                        0,
                        1_000_000));
    }

    Map<String, Object> properties() {
        return Map.of(
                property(UsageLimit.GUESSES), guesses,
                property(UsageLimit.WRITES), writes,
                property(UsageLimit.BYTES), megabytes * BYTES_OF_A_MEGABYTE);
    }

    private static String property(UsageLimit limit) {
        return "tandem.limits." + limit.name();
    }
}
