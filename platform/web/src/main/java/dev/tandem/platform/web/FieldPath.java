package dev.tandem.platform.web;

import io.micronaut.core.naming.NameUtils;
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
                case PropertyReferencePath property ->
                    field.property(property.property().getName());
                case MapItemReferencePath entry -> field.property(entry.key());
                case CollectionItemReferencePath item -> field.item(item.index());
            }
        }
        return field.toString();
    }

    static String of(String javaName) {
        return NameUtils.underscoreSeparate(javaName, true);
    }

    private void property(String javaName) {
        text.append(text.isEmpty() ? "" : ".").append(of(javaName));
    }

    private void item(int index) {
        text.append('[').append(index).append(']');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
