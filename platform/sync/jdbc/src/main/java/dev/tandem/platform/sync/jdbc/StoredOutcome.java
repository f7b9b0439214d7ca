package dev.tandem.platform.sync.jdbc;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.sync.model.operation.Outcome;
import dev.tandem.platform.sync.model.operation.Outcome.Applied;
import dev.tandem.platform.sync.model.operation.Outcome.Conflicted;
import dev.tandem.platform.sync.model.operation.Outcome.Rejected;
import dev.tandem.platform.sync.model.operation.Outcome.Winner;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An outcome as it is kept: one without a code was applied, and one with a winner conflicted.
@Serdeable
record StoredOutcome(
        @Nullable String code,
        @Nullable String reason,
        @Nullable UUID conflict,
        @Nullable String server,
        @Nullable String yours,
        @Nullable String winner,
        @Nullable List<StoredViolation> violations) {

    @Serdeable
    record StoredViolation(String field, String message) {}

    static StoredOutcome of(Outcome outcome) {
        return switch (outcome) {
            case Applied() -> new StoredOutcome(null, null, null, null, null, null, null);
            case Conflicted(var id, var code, var reason, var server, var yours, var winner) ->
                new StoredOutcome(code, reason, id, server, yours, winner.name(), null);
            case Rejected(var code, var reason, var violations) ->
                new StoredOutcome(
                        code,
                        reason,
                        null,
                        null,
                        null,
                        null,
                        violations.stream()
                                .map(violation -> new StoredViolation(violation.field(), violation.message()))
                                .toList());
        };
    }

    Outcome outcome() {
        if (code == null || reason == null) {
            return new Applied();
        }
        if (conflict != null && yours != null && winner != null) {
            return new Conflicted(conflict, code, reason, server, yours, Winner.valueOf(winner));
        }
        return new Rejected(
                code,
                reason,
                Objects.requireNonNullElse(violations, List.<StoredViolation>of()).stream()
                        .map(violation -> new Violation(violation.field(), violation.message()))
                        .toList());
    }
}
