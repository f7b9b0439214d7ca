package dev.tandem.platform.app.settings;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/// Tells a random key from one that a person made up: it is long enough, has many different
/// characters, and is neither a sequence nor a repetition. The limits are so far from what
/// random keys have that no random key is refused.
public record KeyStrength(String key) {
    static final int LEAST_BYTES = 32;
    static final int LEAST_DIFFERENT = 12;

    /// The order of keys on keyboards. The order of the alphabet and of digits needs no list.
    private static final List<String> KEYBOARDS = List.of(
            "1234567890qwertyuiopasdfghjklzxcvbnm",
            "1234567890qwertzuiopasdfghjklyxcvbnm",
            "1234567890azertyuiopqsdfghjklmwxcvbn",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p");

    /// Up to this number of sequences may be interleaved, as in `a1b2c3`.
    private static final int MOST_INTERLEAVED = 4;
    private static final int LEAST_REPEATED = 4;

    public boolean suffices() {
        return key.getBytes(StandardCharsets.UTF_8).length >= LEAST_BYTES
                && key.chars().distinct().count() >= LEAST_DIFFERENT
                && !isSequence(character -> character)
                && KEYBOARDS.stream().noneMatch(order -> isSequence(character -> positionIn(order, character)))
                && !repeatsItself();
    }

    private static int positionIn(String order, int character) {
        var position = order.indexOf(character);
        return position < 0 ? order.length() + character : position;
    }

    /// A key is a sequence when more than half of the steps from character to character are
    /// the same.
    private boolean isSequence(IntUnaryOperator order) {
        var positions = key.toLowerCase(Locale.ROOT).chars().map(order).toArray();
        for (var distance = 1; distance <= MOST_INTERLEAVED; distance++) {
            var steps = new HashMap<Integer, Integer>();
            for (var i = distance; i < positions.length; i++) {
                var step = positions[i] - positions[i - distance];
                if (steps.merge(step, 1, Integer::sum) * 2 > positions.length - distance) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A key repeats itself when two fifths of it or more occurred in it before, in pieces of
    /// four characters or more.
    private boolean repeatsItself() {
        var repeated = 0;
        var counted = 0;
        for (var i = 1; i + LEAST_REPEATED <= key.length(); i++) {
            if (key.indexOf(key.substring(i, i + LEAST_REPEATED)) < i) {
                repeated += i + LEAST_REPEATED - Math.max(i, counted);
                counted = i + LEAST_REPEATED;
            }
        }
        return repeated * 5 >= key.length() * 2;
    }
}
