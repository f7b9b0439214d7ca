package dev.tandem.platform.web.revision;

import dev.tandem.platform.kernel.ExpectedRevision;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the revisions that a client expects from `If-Match`. Only the revision in a tag
/// counts. The digest of the response may differ or be missing, so that a client can make `"7"`
/// from a revision in a list.
///
/// Several tags mean any of them. A weak tag, or one that this server does not make, matches no
/// revision. Text that is not a tag fails with [MalformedIfMatch].
@Singleton
final class IfMatchBinder implements TypedRequestArgumentBinder<ExpectedRevision> {
    private static final Pattern TAG = Pattern.compile("\\G\\s*(W/)?\"([^\"]*)\"\\s*(,|$)");
    private static final Pattern OWN_TAG = Pattern.compile("(0|[1-9]\\d{0,17})(?:-[0-9a-f]+(?:-gzip)?)?");

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
            var ownTag = OWN_TAG.matcher(tag.group(2));
            if (tag.group(1) == null && ownTag.matches()) {
                revisions.add(Long.valueOf(ownTag.group(1)));
            }
            end = tag.end();
            more = !tag.group(3).isEmpty();
        }
        if (more || end < text.length()) {
            throw new MalformedIfMatch();
        }
        return new ExpectedRevision(revisions);
    }
}
