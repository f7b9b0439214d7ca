package dev.tandem.platform.web.connection;

import dev.tandem.platform.kernel.Id;

/// The response to a client whose request does not arrive completely. It is written as text,
/// since there is no request yet that a filter or a controller could take.
final class TimeoutResponse {
    static final String CODE = "request.timeout";

    private TimeoutResponse() {}

    static String text() {
        var id = Id.next().toString();
        var problem = problem(id);
        return """
                HTTP/1.1 408 Request Timeout\r
                Content-Type: application/problem+json\r
                Content-Length: %d\r
                Cache-Control: no-store\r
                X-Content-Type-Options: nosniff\r
                X-Request-Id: %s\r
                Connection: close\r
                \r
                %s""".formatted(problem.length(), id, problem);
    }

    private static String problem(String id) {
        return """
                {"type":"urn:tandem:problem:%1$s","title":"Request Timeout","status":408,\
                "detail":"The request came too slowly. Send it again.","code":"%1$s","errors":[],"request_id":"%2$s"}""".formatted(CODE, id);
    }
}
