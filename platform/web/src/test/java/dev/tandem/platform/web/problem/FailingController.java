package dev.tandem.platform.web.problem;

import dev.tandem.platform.kernel.failure.Conflict;
import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.kernel.failure.Forbidden;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.kernel.failure.NotFound;
import dev.tandem.platform.kernel.failure.RuleViolated;
import dev.tandem.platform.kernel.failure.Stale;
import dev.tandem.platform.kernel.failure.Unauthenticated;
import dev.tandem.platform.kernel.list.MalformedCursor;
import dev.tandem.platform.testkit.DeliberateException;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;

/// Fails with each kind of failure.
@Controller("/test/failures")
class FailingController {
    @Get("/{kind}")
    String fail(String kind) {
        throw failure(kind);
    }

    @Post("/{kind}")
    String failWithBody(String kind, @Body Map<String, Object> body) {
        throw failure(kind);
    }

    private static Failure failure(String kind) {
        return switch (kind) {
            case "unreadable" -> new MalformedCursor();
            case "unauthenticated" -> new Unauthenticated("test.unauthenticated", "x") {};
            case "forbidden" -> new Forbidden("test.forbidden", "x") {};
            case "not-found" -> new NotFound("test.not-found", "x") {};
            case "conflict" -> new Conflict("test.conflict", "x") {};
            case "stale" -> new Stale("test.stale", "x") {};
            case "invalid" -> new Invalid("photos[0].fullUrl", "must be a link");
            case "taken" -> new Conflict("test.taken", "x", "name") {};
            case "invalid-twice" ->
                new Invalid(List.of(
                        new Violation("name", "must not be blank"),
                        new Violation("age", "is needed"),
                        new Violation("name", "must be a name")));
            case "refused" -> new RuleViolated("test.refused", "x") {};
            default -> throw new DeliberateException("secret");
        };
    }
}
