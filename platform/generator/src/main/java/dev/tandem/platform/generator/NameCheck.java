package dev.tandem.platform.generator;

import dev.tandem.platform.generator.checkout.Checkout;
import dev.tandem.platform.generator.template.Template;
import dev.tandem.platform.generator.wanted.Aggregate;
import dev.tandem.platform.generator.wanted.Field;
import dev.tandem.platform.generator.wanted.FieldType;
import dev.tandem.platform.generator.wanted.Name;
import dev.tandem.platform.generator.wanted.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/// Refuses names that Java, SQL or the template cannot take, or that are taken.
final class NameCheck {
    private static final Pattern MODULE = Pattern.compile("[a-z][a-z0-9]{1,29}");
    private static final Pattern AGGREGATE = Pattern.compile("([A-Z][a-z0-9]+)+");
    private static final Pattern IMPORTED = Pattern.compile("import (?:static )?[\\w.]+\\.(\\w+);");

    /// Names of constraints, such as `ck_book_published_on`, have 63 characters at most, and
    /// some words stand before and behind the names.
    private static final int MAX_NAMES = 45;

    private static final Set<String> OWN_PACKAGES = Set.of("platform", "architecture", "template");

    /// What every aggregate has.
    private static final Set<String> OWN_COLUMNS = Set.of(
            "id",
            "owner",
            "owner_id",
            "details",
            "lifecycle",
            "created_at",
            "updated_at",
            "deleted_at",
            "revision",
            "moments",
            "row",
            "rows");

    private static final Set<String> OWN_TYPES = Set.of("Details", "Rows", "RowMapper", "String", "Integer", "Boolean");

    /// Words that PostgreSQL or SQLite take for their own where a name of a column or a table is
    /// expected.
    private static final Set<String> SQL =
            Set.of(("all alter analyse analyze and any array as asc asymmetric authorization"
                            + " autoincrement between binary both by case cast check collate collation column commit concurrently"
                            + " constraint create cross current_catalog current_date current_role current_schema current_time"
                            + " current_timestamp current_user default deferrable delete desc distinct do drop else end escape"
                            + " except exists false fetch for foreign freeze from full grant group having ilike in index"
                            + " initially inner insert intersect into is isnull join lateral leading left like limit localtime"
                            + " localtimestamp natural not nothing notnull null offset on only or order outer overlaps placing"
                            + " primary raise references returning right select session_user set similar some symmetric system_user"
                            + " table tablesample then to trailing transaction true union unique update user using values variadic"
                            + " verbose view when where window with")
                    .split(" ", -1));

    private final Checkout checkout;
    private final Template template;

    NameCheck(Checkout checkout, Template template) {
        this.checkout = checkout;
        this.template = template;
    }

    void requireFreeModule(String module) {
        if (!MODULE.matcher(module).matches() || SourceVersion.isKeyword(module)) {
            throw new Refused(
                    module + " is no name of a module: 2 to 30 small letters and digits, and no word of Java.");
        }
        if (OWN_PACKAGES.contains(module)) {
            throw new Refused(module + " is the name of another package of the project; choose another one.");
        }
        if (checkout.hasModule(module)) {
            throw new Refused("There is a module " + module + " already; `aggregate new " + module
                    + " …` adds an aggregate to it.");
        }
    }

    void requireModule(String module) {
        if (!MODULE.matcher(module).matches() || !checkout.hasModule(module)) {
            throw new Refused("There is no module " + module + "; `module new " + module + " …` writes one.");
        }
    }

    void requireAggregate(String module, Name aggregate) {
        var model = Path.of("modules", module, "core/src/main/java/dev/tandem", module, "model");
        if (!checkout.exists(model.resolve(aggregate.pascal() + ".java"))
                || !checkout.exists(model.resolve(aggregate.pascal() + "Id.java"))) {
            throw new Refused("The module %s has no aggregate %s; it would be in %s."
                    .formatted(module, aggregate.pascal(), model));
        }
    }

    void requireFree(Aggregate aggregate) {
        var name = aggregate.name();
        if (name.equals(Template.AGGREGATE) || name.equals(Template.PART)) {
            throw new Refused(name.pascal() + " is what the generator copies; choose another name.");
        }
        if (checkout.tables().contains(name.snake()) || SQL.contains(name.snake())) {
            throw new Refused("The table " + name.snake()
                    + (SQL.contains(name.snake())
                            ? " would have a name that SQL takes for its own;"
                            : " is there already;")
                    + " choose another name.");
        }
        if (aggregate.parent() == null
                && checkout.routes().contains(aggregate.plural().kebab())) {
            throw new Refused(
                    "The address /v1/" + aggregate.plural().kebab() + " is taken; name another one with --plural.");
        }
        if (aggregate.fields().isEmpty()) {
            throw new Refused("An aggregate has at least one --field, such as --field title:text(200).");
        }
        requireDifferent(aggregate.fields());
        aggregate.fields().forEach(field -> requireFree(field, aggregate));
    }

    static Name aggregate(String text) {
        if (!AGGREGATE.matcher(text).matches() || text.length() > MAX_NAMES) {
            throw new Refused(text + " is no name of an aggregate: a noun that begins with a capital, such as Book.");
        }
        return Name.of(text);
    }

    private static void requireDifferent(List<Field> fields) {
        var names = fields.stream()
                .collect(Collectors.groupingBy(field -> field.name().snake(), Collectors.counting()));
        names.entrySet().stream()
                .filter(name -> name.getValue() > 1)
                .findFirst()
                .ifPresent(name -> {
                    throw new Refused("The field " + name.getKey() + " is there twice.");
                });
    }

    private void requireFree(Field field, Aggregate aggregate) {
        var name = field.name();
        if (SQL.contains(name.snake()) || SourceVersion.isKeyword(name.camel())) {
            throw new Refused(name.camel() + " is a word that SQL or Java take for their own; choose another name.");
        }
        if (OWN_COLUMNS.contains(name.snake())) {
            throw new Refused("Every aggregate has something called " + name.camel() + "; choose another name.");
        }
        if (aggregate.name().snake().length() + name.snake().length() > MAX_NAMES) {
            throw new Refused(aggregate.name().snake() + " and " + name.snake() + " have more than " + MAX_NAMES
                    + " characters together, so that names of constraints would be cut off; choose shorter ones.");
        }
        var makesAType = field.type() == FieldType.TEXT || field.type() == FieldType.ENUM;
        if (makesAType && typesOfTheTemplate(aggregate).anyMatch(name.pascal()::equals)) {
            throw new Refused(
                    name.pascal() + " would be the name of a type that is used already; choose another name for "
                            + name.camel() + ".");
        }
    }

    /// The types that files of the template name, apart from those of its fields.
    private Stream<String> typesOfTheTemplate(Aggregate aggregate) {
        var imported = template.texts()
                .flatMap(text -> IMPORTED.matcher(text).results().map(found -> found.group(1)));
        var own = Stream.of("", "Id", "Row", "Request", "Response", "Service", "Repository", "Controller", "ApiMapper")
                .map(suffix -> aggregate.name().pascal() + suffix);
        return Stream.of(imported, own, OWN_TYPES.stream()).flatMap(Function.identity());
    }
}
