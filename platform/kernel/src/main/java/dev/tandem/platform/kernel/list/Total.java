package dev.tandem.platform.kernel.list;

import java.util.function.IntUnaryOperator;

/// How long a list is, as far as it was counted: `exact` is false where there is more.
public record Total(int count, boolean exact) {
    public static final int MOST = 10_000;

    /// `count` says how many there are, and need not go on beyond the number that it is given.
    static Total of(IntUnaryOperator count) {
        var counted = count.applyAsInt(MOST + 1);
        return new Total(Math.min(counted, MOST), counted <= MOST);
    }
}
