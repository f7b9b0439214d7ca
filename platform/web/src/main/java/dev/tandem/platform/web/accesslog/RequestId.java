package dev.tandem.platform.web.accesslog;

import dev.tandem.platform.kernel.Id;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The id that connects a response with its lines in the log: the caller's own id if it is
/// well-formed, or else a new one.
///
/// Every line that a thread logs while it works for the request has the id.
public record RequestId(String text) implements ThreadPropagatedContextElement<@Nullable String> {
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final String KEY_IN_LOG = "request_id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public static RequestId of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, RequestId.class).orElseGet(() -> {
            var id = new RequestId(request.getHeaders()
                    .getFirst(HEADER)
                    .filter(given -> WELL_FORMED.matcher(given).matches())
                    .orElseGet(() -> Id.next().toString()));
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }

    /// Runs work under the id after the context of the request has ended.
    void during(Runnable work) {
        var before = updateThreadContext();
        try {
            work.run();
        } finally {
            restoreThreadContext(before);
        }
    }

    @Override
    public @Nullable String updateThreadContext() {
        var before = MDC.get(KEY_IN_LOG);
        MDC.put(KEY_IN_LOG, text);
        return before;
    }

    @Override
    public void restoreThreadContext(@Nullable String before) {
        if (before == null) {
            MDC.remove(KEY_IN_LOG);
        } else {
            MDC.put(KEY_IN_LOG, before);
        }
    }
}
