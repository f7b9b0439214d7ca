package dev.tandem.architecture.mixin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A record that Micronaut Data maps to a table or a view.
record Row(JavaClass type, String table, Set<String> columns) {
    private static final String MAPPED = "io.micronaut.data.annotation.MappedEntity";
    private static final String FEED = "dev.tandem.platform.jdbc.table.ChangeFeed";
    private static final String PROPERTY = "io.micronaut.data.annotation.MappedProperty";

    static Optional<Row> of(JavaClass type) {
        return type.tryGetAnnotationOfType(MAPPED)
                .map(mapped -> mapped.get("value").map(Object::toString).orElse(""))
                .map(name -> new Row(type, name.isEmpty() ? folded(type.getSimpleName()) : name, columnsOf(type)));
    }

    private static Set<String> columnsOf(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .map(Row::column)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String column(JavaField field) {
        return field.tryGetAnnotationOfType(PROPERTY)
                .flatMap(mapped -> mapped.get("value"))
                .map(Object::toString)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> folded(field.getName()));
    }

    /// Names columns as Micronaut Data does: `createdAt` becomes `created_at`.
    private static String folded(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /// Whether its own changes are in the change feed, and not those of a part.
    boolean isInChangeFeed() {
        return type.tryGetAnnotationOfType(FEED)
                .flatMap(feed -> feed.get("scope"))
                .filter(scope -> !scope.toString().isEmpty())
                .isPresent();
    }

    @Override
    public String toString() {
        return type.getName();
    }
}
