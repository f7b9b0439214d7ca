package dev.tandem.platform.app.settings;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/// Tells a key that was drawn from one that was thought up: long enough, of many characters, and neither a sequence
/// nor something said twice. What is measured lies so far from what drawn keys have that none of them is refused.
public record KeyStrength(String key) {
    static final int LEAST_BYTES = 32;
    static final int LEAST_DIFFERENT = 12;

    /// Orders in which fingers go over keyboards; that of the alphabet and of digits is known without.
    private static final List<String> KEYBOARDS = List.of(
            "1234567890qwertyuiopasdfghjklzxcvbnm",
            "1234567890qwertzuiopasdfghjklyxcvbnm",
            "1234567890azertyuiopqsdfghjklmwxcvbn",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p");

    /// Two or more sequences may be woven into one another, as in `a1b2c3`.
    private static final int MOST_WOVEN = 4;
    private static final int LEAST_REPEATED = 4;

    public boolean suffices() {
        return key.getBytes(StandardCharsets.UTF_8).length >= LEAST_BYTES
                && key.chars().distinct().count() >= LEAST_DIFFERENT
                && !isSequence(character -> character)
                && KEYBOARDS.stream().noneMatch(order -> isSequence(character -> place(order, character)))
                && !repeatsItself();
    }

    private static int place(String order, int character) {
        var place = order.indexOf(character);
        return place < 0 ? order.length() + character : place;
    }

    /// When more than half of the steps from character to character are the same.
    private boolean isSequence(IntUnaryOperator order) {
        var places = key.toLowerCase(Locale.ROOT).chars().map(order).toArray();
        for (var woven = 1; woven <= MOST_WOVEN; woven++) {
            var steps = new HashMap<Integer, Integer>();
            for (var i = woven; i < places.length; i++) {
                if (steps.merge(places[i] - places[i - woven], 1, Integer::sum) * 2 > places.length - woven) {
                    return true;
                }
            }
        }
        return false;
    }

    /// When two fifths or more have stood in it before, in pieces of four characters or more.
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
