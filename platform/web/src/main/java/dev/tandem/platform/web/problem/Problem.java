package dev.tandem.platform.web.problem;

import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.web.accesslog.RequestId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// A problem (RFC 9457) with a stable `code`, and with the id under which the log has the
/// request.
@Serdeable
public record Problem(
        String type, String title, int status, String detail, String code, List<FieldError> errors, String requestId) {

    static Problem of(HttpRequest<?> request, HttpStatus status, Failure failure) {
        var errors = FieldError.of(request, failure.violations());
        return of(request, status, failure.code(), failure.getMessage(), errors);
    }

    static Problem of(HttpRequest<?> request, HttpStatus status, String code, String detail, List<FieldError> errors) {
        return new Problem(
                "urn:tandem:problem:" + code,
                status.getReason(),
                status.getCode(),
                detail,
                code,
                errors,
                RequestId.of(request).text());
    }

    public MutableHttpResponse<Problem> response() {
        return in(HttpResponse.status(HttpStatus.valueOf(status)));
    }

    MutableHttpResponse<Problem> in(MutableHttpResponse<?> response) {
        response.getHeaders().set(RequestId.HEADER, requestId);
        return response.<Problem>body(this).contentType(MediaType.APPLICATION_JSON_PROBLEM);
    }
}
