package dev.tandem.platform.web;

import dev.tandem.platform.kernel.ExpectedRevision;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;

/// A revision as HTTP writes it, `"7"`: shown in `ETag`, taken back in `If-Match`.
@ServerFilter("/**")
final class EntityTag implements Ordered {
    /// Around what shows the body of an answer to `HEAD`, too.
    @Override
    public int getOrder() {
        return 0;
    }

    @ResponseFilter
    void show(MutableHttpResponse<?> response) {
        if (response.body() instanceof RevisedResponse revised) {
            response.header(HttpHeaders.ETAG, '"' + Long.toString(revised.revision()) + '"');
        }
    }

    /// Several tags mean any of them. One that is weak or not ours fits no state; what is no tag cannot be read.
    @Singleton
    static final class IfMatch implements TypedRequestArgumentBinder<ExpectedRevision> {
        private static final Pattern TAG = Pattern.compile("\\G\\s*(W/)?\"([^\"]*)\"\\s*(,|$)");
        private static final Pattern REVISION = Pattern.compile("0|[1-9]\\d{0,17}");

        @Override
        public Argument<ExpectedRevision> argumentType() {
            return Argument.of(ExpectedRevision.class);
        }

        @Override
        public BindingResult<ExpectedRevision> bind(
                ArgumentConversionContext<ExpectedRevision> context, HttpRequest<?> request) {
            var given = request.getHeaders().getAll(HttpHeaders.IF_MATCH);
            var expected = given.isEmpty() ? ExpectedRevision.ANY : read(String.join(",", given));
            return () -> Optional.of(expected);
        }

        private static ExpectedRevision read(String text) {
            if (text.strip().equals("*")) {
                return ExpectedRevision.ANY;
            }
            var revisions = new HashSet<Long>();
            var tag = TAG.matcher(text);
            var end = 0;
            var more = true;
            while (tag.find()) {
                if (tag.group(1) == null && REVISION.matcher(tag.group(2)).matches()) {
                    revisions.add(Long.valueOf(tag.group(2)));
                }
                end = tag.end();
                more = !tag.group(3).isEmpty();
            }
            if (more || end < text.length()) {
                throw new UnreadableTag();
            }
            return new ExpectedRevision(revisions);
        }
    }
}
