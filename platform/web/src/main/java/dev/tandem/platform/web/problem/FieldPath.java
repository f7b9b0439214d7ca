package dev.tandem.platform.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.naming.NameUtils;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/// The place of a value in the body of a request, in the names of the request.
public record FieldPath(@Nullable FieldPath parent, String step, boolean isIndex) {
    /// The body itself.
    public static final FieldPath BODY = new FieldPath(null, "", false);

    /// Turns `startDate` into `start_date`.
    public static String nameOf(String javaName) {
        return NameUtils.underscoreSeparate(javaName, true);
    }

    public FieldPath member(String name) {
        return new FieldPath(this, name, false);
    }

    public FieldPath item(int index) {
        return new FieldPath(this, String.valueOf(index), true);
    }

    /// The place that a violation names, below this one.
    public FieldPath below(Path violated) {
        var place = this;
        for (var node : violated) {
            if (node.getIndex() != null) {
                place = place.item(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                place = place.member(nameOf(node.getName()));
            }
        }
        return place;
    }

    /// The path as people read it: `photos[0].url`.
    @Override
    public String toString() {
        if (parent == null) {
            return step;
        }
        var before = parent.toString();
        return isIndex ? before + "[" + step + "]" : before.isEmpty() ? step : before + "." + step;
    }

    /// The same path as a JSON pointer (RFC 6901) in the fragment of a URI.
    public String pointer() {
        var escaped = URLEncoder.encode(step.replace("~", "~0").replace("/", "~1"), UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
        return parent == null ? "#" : parent.pointer() + "/" + escaped;
    }

    /// The path with all indexes left out, since the place of a value in a list may change.
    public String withoutIndexes() {
        if (parent == null || isIndex) {
            return parent == null ? step : parent.withoutIndexes();
        }
        return parent.withoutIndexes() + "." + step;
    }
}
