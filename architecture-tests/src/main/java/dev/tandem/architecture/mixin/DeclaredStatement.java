package dev.tandem.architecture.mixin;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import dev.tandem.platform.testkit.statement.sql.TouchedTables;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A statement of an adapter: a method for which Micronaut Data generates a statement from its
/// query or its name, or a constant that holds a statement written by hand.
///
/// @param query in lower case and on one line; empty where the statement is generated from the name
record DeclaredStatement(String place, String name, String query, Returns returns) {
    static final String FOR_CHANGE = "ForChange";

    private static final String FOR_UPDATE = "ForUpdate";
    private static final String WITH_DELETED = "WithDeleted";

    private static final String QUERY = "io.micronaut.data.annotation.Query";
    private static final String REPOSITORY = "io.micronaut.data.repository.GenericRepository";
    private static final Pattern DELETION = Pattern.compile("(delete|remove|erase|eliminate)([A-Z].*)?");

    /// What a statement returns, as far as its signature shows, and the row type of its repository.
    ///
    /// @param brought whether an interface of Micronaut Data declares the method
    private record Returns(Set<JavaClass> rows, Set<JavaClass> ofRepository, boolean brought) {
        static final Returns UNKNOWN = new Returns(Set.of(), Set.of(), false);
    }

    static Stream<DeclaredStatement> of(JavaClass type) {
        return Stream.concat(
                type.isInterface() && type.isAssignableTo(REPOSITORY) ? generated(type) : Stream.empty(),
                writtenByHand(type));
    }

    /// The methods of the repository, with those that it inherits from interfaces of
    /// Micronaut Data.
    private static Stream<DeclaredStatement> generated(JavaClass repository) {
        var parents = Stream.concat(Stream.of(repository), repository.getAllRawInterfaces().stream())
                .toList();
        var rows = parents.stream()
                .flatMap(type -> type.getInterfaces().stream())
                .flatMap(DeclaredStatement::firstArgument)
                .collect(toSet());
        return parents.stream()
                .flatMap(type -> type.getMethods().stream())
                .map(method -> new DeclaredStatement(
                        "Method <" + repository.getName() + "." + signature(method) + ">",
                        method.getName(),
                        query(method),
                        new Returns(
                                method.getReturnType().getAllInvolvedRawTypes(),
                                rows,
                                method.getOwner().getPackageName().startsWith("io.micronaut.data"))));
    }

    private static Stream<JavaClass> firstArgument(JavaType type) {
        return type instanceof JavaParameterizedType parameterized
                ? parameterized.getActualTypeArguments().stream().limit(1).map(JavaType::toErasure)
                : Stream.empty();
    }

    private static String signature(JavaMethod method) {
        var parameters = method.getRawParameterTypes().stream().map(JavaClass::getSimpleName);
        return method.getName() + parameters.collect(joining(", ", "(", ")"));
    }

    private static String query(JavaMethod method) {
        return method.tryGetAnnotationOfType(QUERY)
                .flatMap(query -> query.get("value"))
                .map(value -> oneLine(value.toString()))
                .orElse("");
    }

    private static Stream<DeclaredStatement> writtenByHand(JavaClass type) {
        return StringConstants.of(type).entrySet().stream()
                .map(text -> new DeclaredStatement(
                        "Constant <" + type.getName() + "." + text.getKey() + ">",
                        camelCase(text.getKey()),
                        oneLine(text.getValue()),
                        Returns.UNKNOWN));
    }

    /// `BY_ID_FOR_CHANGE` becomes `byIdForChange`.
    private static String camelCase(String constant) {
        return Pattern.compile("_(.)")
                .matcher(constant.toLowerCase(Locale.ROOT))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static String oneLine(String query) {
        return query.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + " ";
    }

    /// Whether the statement may show rows of this type: it returns them, or it selects from
    /// one of the tables and views in which they can be seen.
    boolean reads(Row row, Set<String> seenIn) {
        return returns.brought
                ? isOf(row) && name.matches("find.*|list.*")
                : returns.rows.contains(row.type())
                        || (query.startsWith("select ")
                                && TouchedTables.of(query).stream().anyMatch(seenIn::contains));
    }

    boolean deletes(Row row) {
        return query.contains("delete from " + row.table() + " ")
                || (query.isEmpty() && isOf(row) && DELETION.matcher(name).matches());
    }

    /// Whether the statement says, by its name or in its query, what it does about deleted
    /// rows. A statement that locks a row for a change leaves that to the use case.
    boolean decides(List<String> conditions) {
        return name.endsWith(FOR_CHANGE)
                || name.endsWith(FOR_UPDATE)
                || name.contains(WITH_DELETED)
                || (query.isEmpty()
                        ? name.contains("DeletedAtIs")
                        : conditions.stream().anyMatch(query::contains));
    }

    private boolean isOf(Row row) {
        return returns.ofRepository.contains(row.type());
    }

    @Override
    public String toString() {
        return place;
    }
}
