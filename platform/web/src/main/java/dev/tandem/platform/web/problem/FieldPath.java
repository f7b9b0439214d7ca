package dev.tandem.platform.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.config.annotation.SerdeConfig;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.net.URLEncoder;

/// The path of a value, as the request names it: `photos[0].url`.
public final class FieldPath {
    private final StringBuilder text = new StringBuilder();

    /// The path without the names of the controller's method and argument: `photos[0].url` of
    /// `create.request.photos[0].url`.
    public static String of(Path path) {
        var field = new FieldPath();
        for (var node : path) {
            if (node.getIndex() != null) {
                field.item(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                field.property(node.getName());
            }
        }
        return field.toString();
    }

    /// The path at which reading JSON failed; empty for the whole body.
    public static String of(SerdeException unreadable) {
        var field = new FieldPath();
        for (var step : unreadable.getPath().reversed()) {
            switch (step) {
                case PropertyReferencePath property -> field.append(nameOf(property.property()));
                case MapItemReferencePath entry -> field.property(entry.key());
                case CollectionItemReferencePath item -> field.item(item.index());
            }
        }
        return field.toString();
    }

    public static String of(String javaName) {
        return NameUtils.underscoreSeparate(javaName, true);
    }

    /// The same path as a JSON pointer (RFC 6901) in the fragment of a URI.
    static String pointer(SerdeException unreadable) {
        return unreadable.getPath().reversed().stream()
                .map(step -> switch (step) {
                    case PropertyReferencePath property -> nameOf(property.property());
                    case MapItemReferencePath entry -> entry.key();
                    case CollectionItemReferencePath item -> String.valueOf(item.index());
                })
                .map(name -> name.replace("~", "~0").replace("/", "~1"))
                .map(name ->
                        "/" + URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("%7E", "~"))
                .collect(joining("", "#", ""));
    }

    /// What is wrong at the path, in words that follow it.
    static String message(SerdeException unreadable) {
        var isUnknown = unreadable.getPath().stream()
                .anyMatch(step -> step instanceof PropertyReferencePath place && isUnknown(place.property()));
        return isUnknown ? "is unknown" : "is missing or of the wrong type";
    }

    private static boolean isUnknown(Argument<?> property) {
        return property.getType() == Object.class;
    }

    /// The JSON name of a property. A property that no type declares keeps the name that was
    /// sent.
    public static String nameOf(Argument<?> property) {
        if (isUnknown(property)) {
            return property.getName();
        }
        return property.getAnnotationMetadata()
                .stringValue(SerdeConfig.class, SerdeConfig.PROPERTY)
                .orElseGet(() -> of(property.getName()));
    }

    private void property(String javaName) {
        append(of(javaName));
    }

    private void append(String name) {
        text.append(text.isEmpty() ? "" : ".").append(name);
    }

    private void item(int index) {
        text.append('[').append(index).append(']');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
