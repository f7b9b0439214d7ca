package dev.tandem.platform.web.json;

import dev.tandem.platform.web.problem.FieldPath;
import dev.tandem.platform.web.problem.UnreadableBody;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Reads bodies, or refuses them with everything that is wrong with them.
@Singleton
public final class BodyReader {
    private final JsonMapper json;
    private final Validator validator;

    BodyReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    BodyReading reading(BodyErrors errors) {
        return new BodyReading(json, validator, errors);
    }

    /// Reads a part of a body that was left as JSON.
    public <T> T read(JsonNode tree, Class<T> type) {
        try {
            return type.cast(read(tree, Argument.of(type)));
        } catch (UnreadableBody unreadable) {
            throw unreadable.toInvalid();
        }
    }

    /// The names that a record has in JSON.
    public static Set<String> names(Class<? extends Record> type) {
        return RecordType.of(type).orElseThrow().members().keySet();
    }

    Object read(JsonNode tree, Argument<?> type) {
        var errors = new BodyErrors();
        var body = reading(errors).read(FieldPath.BODY, tree, type);
        errors.requireReadable();
        errors.requireValid(body);
        return Objects.requireNonNull(body);
    }

    /// The rules that a body of this type would break if it were sent.
    <T> List<BrokenRule> broken(T body, Argument<T> type) {
        try {
            var errors = new BodyErrors();
            reading(errors).read(FieldPath.BODY, json.writeValueToTree(type, body), type);
            return errors.broken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
