package dev.tandem.platform.web;

import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.config.annotation.SerdeConfig;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/// The place of a value as the sender of a request knows it: `photos[0].url`.
final class FieldPath {
    private final StringBuilder text = new StringBuilder();

    /// `plan.request.photos[0].url` of a controller's method.
    static String of(Path path) {
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

    /// Where reading JSON stopped; empty for the whole body.
    static String of(SerdeException unreadable) {
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

    static String of(String javaName) {
        return NameUtils.underscoreSeparate(javaName, true);
    }

    /// Its own name on the wire, where the type gives it one.
    private static String nameOf(Argument<?> property) {
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
