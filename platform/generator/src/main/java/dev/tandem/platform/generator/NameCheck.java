package dev.tandem.platform.generator;

import dev.tandem.platform.generator.checkout.Checkout;
import dev.tandem.platform.generator.template.Template;
import dev.tandem.platform.generator.wanted.Aggregate;
import dev.tandem.platform.generator.wanted.Field;
import dev.tandem.platform.generator.wanted.FieldType;
import dev.tandem.platform.generator.wanted.Name;
import dev.tandem.platform.generator.wanted.Refused;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/// Refuses names that Java, SQL or the template cannot take, or that are taken.
final class NameCheck {
    private static final Pattern MODULE = Pattern.compile("[a-z][a-z0-9]{1,29}");
    private static final Pattern AGGREGATE = Pattern.compile("([A-Z][a-z]+[0-9]*)+");

    /// Names of constraints, such as `fk_chapter_book`, have 63 characters at most, and some
    /// words stand before and behind the names.
    private static final int MAX_NAMES = 45;

    private final Checkout checkout;
    private final Template template;

    NameCheck(Checkout checkout, Template template) {
        this.checkout = checkout;
        this.template = template;
    }

    static Name aggregate(String text) {
        if (!AGGREGATE.matcher(text).matches()) {
            throw new Refused(text + " is no name of an aggregate: words that begin with a capital and go on in small"
                    + " letters, such as Book or PriceList.");
        }
        return Name.of(text);
    }

    void requireFreeModule(String module) {
        if (!MODULE.matcher(module).matches() || SourceVersion.isKeyword(module)) {
            throw new Refused(
                    module + " is no name of a module: 2 to 30 small letters and digits, and no word of Java.");
        }
        if (ReservedWords.ofModules(module)) {
            throw new Refused(module + " is the name of something else in the project, or says nothing; choose another"
                    + " one.");
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

    void requireFree(Aggregate aggregate) {
        requireUsable(aggregate);
        if (checkout.tables().contains(aggregate.name().snake())) {
            throw new Refused("The table " + aggregate.name().snake() + " is there already; choose another name.");
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

    private void requireUsable(Aggregate aggregate) {
        var name = aggregate.name();
        var plural = aggregate.plural();
        if (ReservedWords.ofSql(name.snake())) {
            throw new Refused("The table " + name.snake()
                    + " would have a name that SQL takes for its own; choose another name.");
        }
        if (name.equals(Template.AGGREGATE) || name.equals(Template.CHILD)) {
            throw new Refused(name.pascal() + " is what the generator copies; choose another name.");
        }
        if (ReservedWords.isVague(name.pascal())) {
            throw new Refused(name.pascal() + " could be anything; choose a name that says what it is.");
        }
        var used = template.identifiers(Template.ALL);
        if (Stream.of(name.pascal(), plural.pascal(), name.camel(), plural.camel())
                .anyMatch(word ->
                        SourceVersion.isKeyword(word) || ReservedWords.ofJavaLang(word) || used.contains(word))) {
            throw new Refused(
                    name.pascal() + " is a word of Java, or of the code that is written; choose another name.");
        }
        if (plural.equals(name)) {
            throw new Refused("One and many must have different names; name the many with --plural.");
        }
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
        if (ReservedWords.ofSql(name.snake())
                || SourceVersion.isKeyword(name.camel())
                || ReservedWords.ofObjects(name.camel())) {
            throw new Refused(name.camel() + " is a word that SQL or Java take for their own; choose another name.");
        }
        if (ReservedWords.ofEveryAggregate(name.snake()) || isColumnOfParent(name, aggregate)) {
            throw new Refused("There is something called " + name.camel() + " already; choose another name.");
        }
        if (aggregate.name().snake().length() + longer(name, aggregate).length() > MAX_NAMES) {
            throw new Refused(
                    "%s and %s have more than %d characters together, so that names of constraints would be cut"
                                    .formatted(aggregate.name().snake(), longer(name, aggregate), MAX_NAMES)
                            + " off; choose shorter ones.");
        }
        var makesAType = field.type() == FieldType.TEXT || field.type() == FieldType.ENUM;
        if (makesAType && isTaken(name.pascal(), aggregate)) {
            throw new Refused(name.camel() + " would make a type " + name.pascal()
                    + ", which is a word of the code that is written; choose another name.");
        }
    }

    private static boolean isColumnOfParent(Name field, Aggregate aggregate) {
        return aggregate.parent() != null
                && field.snake().equals(aggregate.parent().snake() + "_id");
    }

    private static String longer(Name field, Aggregate aggregate) {
        var parent = aggregate.parent() == null ? "" : aggregate.parent().snake();
        return parent.length() > field.snake().length() ? parent : field.snake();
    }

    private boolean isTaken(String type, Aggregate aggregate) {
        return ReservedWords.isVague(type)
                || ReservedWords.ofJavaLang(type)
                || type.startsWith(aggregate.name().pascal())
                || template.identifiers(Template.WITH_TYPES_OF_FIELDS).contains(type);
    }
}
