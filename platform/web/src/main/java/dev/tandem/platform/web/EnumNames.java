package dev.tandem.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How constants of an enumeration are written in requests and responses: `VERY_DIFFICULT` is
/// `very_difficult`.
public final class EnumNames {
    private EnumNames() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Object> find(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of((Enum<?>) constant).equals(name))
                .map(Object.class::cast)
                .findFirst();
    }

    public static List<String> all(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .toList();
    }

    /// What a refused value must be: `must be red, green or blue`.
    public static String rule(List<String> names) {
        return names.size() == 1
                ? "must be " + names.getFirst()
                : "must be " + String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }
}
