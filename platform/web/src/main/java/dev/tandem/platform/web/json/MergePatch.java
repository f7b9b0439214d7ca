package dev.tandem.platform.web.json;

import dev.tandem.platform.web.problem.FieldPath;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.ReferencePath;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Changes to a thing as a JSON merge patch (RFC 7396): an absent member stays as it is, null
/// clears a member, and a list replaces the old list.
public final class MergePatch<T> {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonNode changes;
    private final Argument<T> type;
    private final JsonMapper json;
    private final Validator validator;

    private MergePatch(JsonNode changes, Argument<T> type, JsonMapper json, Validator validator) {
        this.changes = changes;
        this.type = type;
        this.json = json;
        this.validator = validator;
    }

    /// Returns the same patch with `change` applied to the text of one field, if the patch has
    /// it.
    public MergePatch<T> withText(String field, UnaryOperator<String> change) {
        var text = changes.get(field);
        if (text == null || !text.isString()) {
            return this;
        }
        var changed = JsonNode.createObjectNode(
                Map.of(field, JsonNode.createStringNode(change.apply(text.getStringValue()))));
        return new MergePatch<>(merge(changes, changed), type, json, validator);
    }

    /// Returns the changed thing. It must keep the same rules as a thing that is sent whole,
    /// except those that the current thing breaks already because it was stored before the rule
    /// existed.
    public T applyTo(T current) {
        var changed = read(current);
        var violations = new HashSet<>(validator.validate(changed));
        if (!violations.isEmpty()) {
            var before = validator.validate(current).stream()
                    .map(MergePatch::brokenRule)
                    .collect(Collectors.toSet());
            violations.removeIf(violation -> before.contains(brokenRule(violation)));
        }
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return changed;
    }

    /// Identifies a broken rule by field, message and value. Indexes are left out, since the
    /// place of a value in a list may change.
    private static List<String> brokenRule(ConstraintViolation<?> violation) {
        return List.of(
                FieldPath.of(violation.getPropertyPath()).replaceAll("\\[\\d+]", ""),
                violation.getMessage(),
                String.valueOf(violation.getInvalidValue()));
    }

    private T read(T current) {
        try {
            return json.readValueFromTree(merge(json.writeValueToTree(type, current), changes), type);
        } catch (IOException e) {
            throw new ConversionErrorException(type, e);
        }
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        var merged = new LinkedHashMap<String, JsonNode>();
        if (target.isObject()) {
            target.entries().forEach(entry -> merged.put(entry.getKey(), entry.getValue()));
        }
        patch.entries().forEach(entry -> {
            if (entry.getValue().isNull()) {
                merged.remove(entry.getKey());
            } else {
                var old = merged.getOrDefault(entry.getKey(), JsonNode.nullNode());
                merged.put(entry.getKey(), merge(old, entry.getValue()));
            }
        });
        return JsonNode.createObjectNode(merged);
    }

    @Singleton
    static final class PatchDeserializer implements Deserializer<MergePatch<?>> {
        private final JsonMapper json;
        private final Validator validator;

        PatchDeserializer(JsonMapper json, Validator validator) {
            this.json = json;
            this.validator = validator;
        }

        @Override
        public MergePatch<?> deserialize(
                Decoder decoder, DecoderContext context, Argument<? super MergePatch<?>> argument) throws IOException {
            var changes = decoder.decodeNode();
            if (!changes.isObject()) {
                throw new SerdeException("a merge patch is an object");
            }
            var type = argument.getFirstTypeVariable().orElseThrow();
            requireReadable(changes, type);
            return patch(changes, type);
        }

        private <T> MergePatch<T> patch(JsonNode changes, Argument<T> type) {
            return new MergePatch<>(changes, type, json, validator);
        }

        /// Refuses unreadable changes now, before the thing that they change is locked.
        private void requireReadable(JsonNode changes, Argument<?> type) throws IOException {
            var members = RecordMembers.of(type.getType());
            for (var change : changes.entries()) {
                var name = change.getKey();
                var member = members.getOrDefault(name, Argument.OBJECT_ARGUMENT.withName(name));
                try {
                    requireReadable(change.getValue(), member, members.containsKey(name));
                } catch (SerdeException e) {
                    e.getPath().add(ReferencePath.ofProperty(type.getType(), member));
                    throw e;
                }
            }
        }

        /// Refuses an unknown member even if it is null: ignoring it would look like success.
        private void requireReadable(JsonNode value, Argument<?> member, boolean isKnown) throws IOException {
            if (!isKnown) {
                throw new SerdeException("unknown: " + member.getName());
            }
            if (value.isObject() && !RecordMembers.of(member.getType()).isEmpty()) {
                requireReadable(value, member);
            } else if (!value.isNull()) {
                json.readValueFromTree(value, member);
            }
        }
    }
}
