package dev.tandem.platform.web.json;

import dev.tandem.platform.web.json.RecordType.Member;
import dev.tandem.platform.web.problem.FieldPath;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes to a thing as a JSON merge patch (RFC 7396): an absent member stays as it is, null
/// clears a member, and a list replaces the old list.
public final class MergePatch<T> {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final Changes changes;
    private final Argument<T> type;
    private final BodyErrors errors;
    private final BodyReader bodies;

    private MergePatch(Changes changes, Argument<T> type, BodyErrors errors, BodyReader bodies) {
        this.changes = changes;
        this.type = type;
        this.errors = errors;
        this.bodies = bodies;
    }

    /// Refuses what cannot be read. Broken rules wait for the thing that is changed.
    static <T> MergePatch<T> read(JsonNode tree, Argument<T> type, BodyReader bodies) {
        var errors = new BodyErrors();
        var changes = Changes.read(FieldPath.BODY, tree, record(type), bodies.reading(errors));
        errors.requireReadable();
        return new MergePatch<>(changes, type, errors, bodies);
    }

    private static RecordType record(Argument<?> type) {
        return RecordType.of(type.getType())
                .orElseThrow(() -> new IllegalArgumentException(type + " is no record that is read from JSON"));
    }

    /// Returns the changed thing. It must keep the same rules as a thing that is sent whole,
    /// except those that the current thing breaks already because it was stored before the rule
    /// existed.
    @SuppressWarnings("unchecked")
    public T applyTo(T current) {
        var all = errors.copy();
        var changed = changes.applyTo(FieldPath.BODY, current, bodies.reading(all));
        if (!all.broken().isEmpty()) {
            all.ignore(bodies.broken(current, type));
        }
        all.requireValid(changed);
        return (T) Objects.requireNonNull(changed);
    }

    /// The changed members of one record, with their new values. The value of a member that is
    /// a record itself are the changes of that record.
    private record Changes(RecordType type, Map<Member, @Nullable Object> values) {

        static Changes read(FieldPath place, JsonNode tree, RecordType type, BodyReading reading) {
            var values = new HashMap<Member, @Nullable Object>();
            if (reading.requireObject(place, tree)) {
                reading.requireKnown(place, tree, type);
                type.members().values().forEach(member -> {
                    var sent = tree.get(member.name());
                    if (sent != null) {
                        values.put(member, value(place.member(member.name()), sent, member, reading));
                    }
                });
            }
            return new Changes(type, values);
        }

        private static @Nullable Object value(FieldPath place, JsonNode sent, Member member, BodyReading reading) {
            var nested = sent.isObject() ? RecordType.of(member.type().getType()) : Optional.<RecordType>empty();
            return nested.isPresent() ? read(place, sent, nested.get(), reading) : reading.member(place, sent, member);
        }

        @Nullable
        Object applyTo(FieldPath place, @Nullable Object current, BodyReading reading) {
            var all = new HashMap<Member, @Nullable Object>();
            type.members().values().forEach(member -> all.put(member, applyTo(place, current, member, reading)));
            return reading.make(place, type, all);
        }

        private @Nullable Object applyTo(
                FieldPath place, @Nullable Object current, Member member, BodyReading reading) {
            var old = current == null ? null : member.of(current);
            if (!values.containsKey(member)) {
                return current == null ? reading.member(place.member(member.name()), null, member) : old;
            }
            return values.get(member) instanceof Changes nested
                    ? nested.applyTo(place.member(member.name()), old, reading)
                    : values.get(member);
        }
    }
}
