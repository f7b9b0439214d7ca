package dev.tandem.trips.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.failure.Invalid;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Asserts that the domain refuses a value, and which fields it names.
public final class InvalidFields {
    private InvalidFields() {}

    public static void refuses(ThrowingCallable creation, String... fields) {
        assertThatThrownBy(creation)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        failure -> assertThat(failure.violations())
                                .extracting(Invalid.Violation::field)
                                .containsExactly(fields));
    }
}
