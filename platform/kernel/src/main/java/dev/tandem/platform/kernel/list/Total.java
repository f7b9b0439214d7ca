package dev.tandem.platform.kernel.list;

import java.util.function.IntUnaryOperator;

/// The length of a list. `exact` is false if the list is longer than `count`.
public record Total(int count, boolean exact) {
    public static final int MAX = 10_000;

    /// `count` gets the number at which it may stop counting.
    static Total of(IntUnaryOperator count) {
        var counted = count.applyAsInt(MAX + 1);
        return new Total(Math.min(counted, MAX), counted <= MAX);
    }
}
