package dev.tandem.platform.app.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.platform.app.fuzz.JsonText.Verbatim;
import dev.tandem.platform.app.fuzz.wire.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Damages a valid body: one of its values, or its bytes.
final class BodyMutation {
    private static final List<String> NO_JSON = List.of(
            "", " ", "{", "null", "[]", "7", "\"x\"", "{}x", "{}{}", "\ufeff{}", "{'a':1}", "{\"a\":1,}", "/**/{}");

    private final Random random;
    private final HostileValues hostile;

    BodyMutation(Random random) {
        this.random = random;
        hostile = new HostileValues(random);
    }

    /// Each character of the result is one byte.
    String of(Map<String, @Nullable Object> valid) {
        return switch (random.nextInt(12)) {
            case 0 -> broken(JsonText.of(valid).getBytes(UTF_8));
            case 1 -> Request.bytesOf(NO_JSON.get(random.nextInt(NO_JSON.size())));
            case 2 -> new String(JsonText.of(valid).getBytes(UTF_16LE), ISO_8859_1);
            default -> Request.bytesOf(JsonText.of(spoiled(valid)));
        };
    }

    private String broken(byte[] bytes) {
        for (var i = 0; i <= random.nextInt(3); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        var length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
        return new String(bytes, 0, length, ISO_8859_1);
    }

    private @Nullable Object spoiled(@Nullable Object value) {
        if (value instanceof Map<?, ?> object && !object.isEmpty()) {
            return spoiledObject(object);
        }
        if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(3) > 0) {
            return spoiledList(list);
        }
        return hostile.value();
    }

    private Object spoiledObject(Map<?, ?> object) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((name, value) -> copy.put(String.valueOf(name), value));
        var names = List.copyOf(copy.keySet());
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> copy.remove(name);
            case 1 -> copy.put(hostile.name(), hostile.value());
            case 2 -> copy.put(name, new Verbatim("1,\"" + name + "\":" + JsonText.of(hostile.value())));
            case 3 -> copy.put(name, null);
            case 4 -> unknown(copy);
            default -> copy.put(name, spoiled(copy.get(name)));
        }
        return copy;
    }

    private void unknown(Map<String, @Nullable Object> object) {
        for (var i = 0; i < 1 << random.nextInt(12); i++) {
            object.put("unknown" + i, i);
        }
    }

    private Object spoiledList(List<?> list) {
        if (random.nextBoolean()) {
            var copy = new ArrayList<@Nullable Object>(list);
            copy.set(random.nextInt(copy.size()), spoiled(copy.getFirst()));
            return copy;
        }
        return Collections.nCopies(1 << random.nextInt(14), random.nextBoolean() ? list.getFirst() : hostile.value());
    }
}
