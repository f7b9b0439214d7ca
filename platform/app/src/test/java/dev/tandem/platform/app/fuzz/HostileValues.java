package dev.tandem.platform.app.fuzz;

import dev.tandem.platform.app.fuzz.JsonText.Verbatim;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Values that often break programs.
final class HostileValues {
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0001\u001f\u007f\u0085",
            "\ud83d",
            "\udeb2\ud83d",
            "x\ud800",
            "\u202egnp.exe",
            "\u2066\u2069\u200f\ufeff",
            "\uffff\ufffe",
            "🚲".repeat(60),
            "e\u0301".repeat(200),
            "İıſK",
            "a@a" + ".a".repeat(3_000),
            "a@" + "a".repeat(300) + ".a",
            "x".repeat(1_001),
            "x".repeat(70_000),
            "<div>".repeat(40),
            "<script>alert(1)</script>",
            "'; drop table trip; --",
            "%s%n%00${jndi:ldap://x}",
            "a\r\nSet-Cookie: x=y",
            "https://" + "a".repeat(3_000),
            "javascript:alert(1)",
            "https://x/\u202e\"'<>",
            "2026-02-30",
            "+999999999-12-31",
            "0000-00-00",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "null",
            "true",
            "NaN");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "0.001",
            "1e3",
            "1e400",
            "1e-400",
            "1e99999999999",
            "-1e99999999999",
            "1e-99999999999",
            "1e2147483647",
            "1e-2147483648",
            "9223372036854775808",
            "-2147483649",
            "99999999999999999999999999.99",
            "0." + "1".repeat(400),
            "9".repeat(2_000),
            "01",
            "+1",
            ".5",
            "5.",
            "1e",
            "0x10",
            "NaN",
            "Infinity",
            "1_000");

    private static final List<String> NAMES = List.of(
            "unknown",
            "",
            "__proto__",
            "a.b[0]",
            "a/b~c",
            "\u0000",
            "\ud800",
            "ü\u202e",
            "title ",
            "x".repeat(400),
            "x".repeat(60_000));

    private final Random random;

    HostileValues(Random random) {
        this.random = random;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    Verbatim number() {
        return new Verbatim(NUMBERS.get(random.nextInt(NUMBERS.size())));
    }

    @Nullable
    Object value() {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> true;
            case 2 -> List.of();
            case 3 -> Map.of();
            case 4 -> Map.of(name(), text());
            case 5 -> nested(1 << random.nextInt(12));
            case 6 -> List.of(text(), number());
            case 7, 8 -> number();
            default -> text();
        };
    }

    private Verbatim nested(int depth) {
        return random.nextBoolean()
                ? new Verbatim("[".repeat(depth) + "]".repeat(depth))
                : new Verbatim("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    }
}
