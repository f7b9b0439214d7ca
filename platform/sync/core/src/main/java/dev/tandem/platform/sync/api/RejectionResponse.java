package dev.tandem.platform.sync.api;

import dev.tandem.platform.kernel.value.Text;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An operation that breaks a rule, and of which nothing was done.
///
/// @param operationId As it was sent; null if there was none.
/// @param errors The values that break rules, if any do.
@Serdeable
record RejectionResponse(
        @Nullable @Text(max = 100, example = "0191d0c2-7f3a-7c1e-9b1d-3f2a1b0c4d5e")
        String operationId,

        @Text(max = 100, pattern = "[a-z.-]+", example = "request.invalid")
        String code,

        @Text(max = 2000, example = "Some values break a rule; see errors.")
        String reason,

        @Size(max = 100) List<ErrorResponse> errors) {

    /// A value that breaks a rule.
    @Serdeable
    record ErrorResponse(
            @Text(max = 1000, example = "quantity") String field,

            @Text(max = 2000, example = "must lie between 1 and 1000000")
            String message) {}
}
