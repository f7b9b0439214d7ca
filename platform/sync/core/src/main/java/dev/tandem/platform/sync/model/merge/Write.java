package dev.tandem.platform.sync.model.merge;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a client wants some fields of a row to be.
///
/// @param values fields as JSON
/// @param base empty when the client has not said which revision it has changed, or when that is
///     forgotten
public record Write(Map<String, String> values, Stamp stamp, Optional<Base> base) {

    /// The value that the client has given a field; null when it has not changed it. A client that
    /// sends the whole row sends other fields, too, as it knew them.
    @Nullable
    String of(String field) {
        var value = values.get(field);
        var isKnown = base.filter(known -> Objects.equals(known.values().get(field), value))
                .isPresent();
        return isKnown ? null : value;
    }

    /// The fields that the client has changed.
    public Map<String, String> changes() {
        var changes = new TreeMap<>(values);
        changes.keySet().removeIf(field -> of(field) == null);
        return changes;
    }

    /// Whether the client knew the value that the field has.
    boolean knew(StampedField field) {
        return base.filter(known -> field.number() <= known.number()).isPresent();
    }
}
