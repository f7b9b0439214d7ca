package dev.tandem.architecture.mixin;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import dev.tandem.platform.testkit.statement.sql.TouchedTables;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A method that Micronaut Data makes a statement of, from its query or from its name.
record Statement(JavaClass repository, JavaMethod method) {
    static final String FOR_CHANGE = "ForChange";

    private static final String WITH_DELETED = "WithDeleted";

    private static final String QUERY = "io.micronaut.data.annotation.Query";
    private static final String REPOSITORY = "io.micronaut.data.repository.GenericRepository";
    private static final Pattern DELETION = Pattern.compile("(delete|remove|erase|eliminate)([A-Z].*)?");

    static boolean areIn(JavaClass type) {
        return type.isInterface() && type.isAssignableTo(REPOSITORY);
    }

    /// Also those that an interface of Micronaut Data brings.
    static Stream<Statement> of(JavaClass repository) {
        return Stream.concat(Stream.of(repository), repository.getAllRawInterfaces().stream())
                .flatMap(type -> type.getMethods().stream())
                .map(method -> new Statement(repository, method));
    }

    /// Returns such rows, or something else of their table.
    boolean reads(Row row) {
        return isBrought()
                ? isOf(row) && method.getName().matches("find.*|list.*")
                : method.getReturnType().getAllInvolvedRawTypes().contains(row.type())
                        || (query().startsWith("select ")
                                && TouchedTables.of(query()).contains(row.table()));
    }

    boolean deletes(Row row) {
        return query().contains("delete from " + row.table() + " ")
                || (query().isEmpty()
                        && isOf(row)
                        && DELETION.matcher(method.getName()).matches());
    }

    /// Whether it says, by its name or in its query, what it does about deleted rows; one that holds a row for a
    /// change leaves that to the use case.
    boolean decides(List<String> conditions) {
        return method.getName().endsWith(FOR_CHANGE)
                || method.getName().contains(WITH_DELETED)
                || (query().isEmpty()
                        ? method.getName().contains("DeletedAtIs")
                        : conditions.stream().anyMatch(query()::contains));
    }

    private boolean isBrought() {
        return method.getOwner().getPackageName().startsWith("io.micronaut.data");
    }

    private boolean isOf(Row row) {
        return Stream.concat(Stream.of(repository), repository.getAllRawInterfaces().stream())
                .flatMap(type -> type.getInterfaces().stream())
                .anyMatch(parent -> firstArgument(parent).anyMatch(row.type()::equals));
    }

    private static Stream<JavaClass> firstArgument(JavaType type) {
        return type instanceof JavaParameterizedType parameterized
                ? parameterized.getActualTypeArguments().stream().limit(1).map(JavaType::toErasure)
                : Stream.empty();
    }

    /// In small letters and on one line; empty where the name says it all.
    private String query() {
        return method.tryGetAnnotationOfType(QUERY)
                .flatMap(query -> query.get("value"))
                .map(value -> value.toString().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + " ")
                .orElse("");
    }

    @Override
    public String toString() {
        var parameters = method.getRawParameterTypes().stream().map(JavaClass::getSimpleName);
        return repository.getName() + "." + method.getName() + parameters.collect(joining(", ", "(", ")"));
    }
}
