package dev.tandem.trips.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.failure.Invalid;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// A value that the domain does not take.
public final class InvalidFields {
    private InvalidFields() {}

    public static void refuses(ThrowingCallable making, String... fields) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        failure -> assertThat(failure.violations())
                                .extracting(Invalid.Violation::field)
                                .containsExactly(fields));
    }
}
