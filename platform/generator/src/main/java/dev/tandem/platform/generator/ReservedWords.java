package dev.tandem.platform.generator;

import java.util.Set;
import java.util.regex.Pattern;

/// Words that Java, SQL or the rules of the project do not leave to a module.
final class ReservedWords {
    /// What PostgreSQL or SQLite take for their own where a table or a column is named.
    private static final Set<String> SQL = words("""
            add all alter analyse analyze and any array as asc asymmetric authorization autoincrement between binary both
            by case cast check collate collation column commit concurrently constraint create cross ctid current_catalog
            current_date current_role current_schema current_time current_timestamp current_user cmax cmin default
            deferrable delete desc distinct do drop else end escape except exists false fetch for foreign freeze from
            full grant group having ilike in index initially inner insert intersect into is isnull join lateral leading
            left like limit localtime localtimestamp natural not nothing notnull null offset on only or order outer
            overlaps placing primary raise references returning right rowid select session_user set similar some
            symmetric system_user table tableoid tablesample then to trailing transaction true union unique update user
            using values variadic verbose view when where window with xmax xmin
            """);

    private static final Pattern SYSTEM_TABLE = Pattern.compile("(sqlite|pg)_.*");

    /// Methods of every object, which are no components of a record.
    private static final Set<String> OBJECT =
            words("clone finalize getClass hashCode notify notifyAll toString wait equals");

    /// The columns and components of every aggregate, of every child, and the names that are
    /// used beside them.
    private static final Set<String> OWN = words("""
            id owner owner_id details lifecycle created_at updated_at deleted_at revision moments row rows now position
            """);

    /// Names of packages of the project, or of folders in `modules`, and those that say nothing.
    private static final Set<String> MODULES = words("""
            platform architecture template target model core jdbc common util utils helper shared base
            """);

    private static final Pattern VAGUE = Pattern.compile(".*(Impl|Interface|Utils?|Manager|Helper|Dto|Vo)");

    private ReservedWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }

    static boolean ofSql(String name) {
        return SQL.contains(name) || SYSTEM_TABLE.matcher(name).matches();
    }

    static boolean ofObjects(String camel) {
        return OBJECT.contains(camel);
    }

    /// Whether every Java file knows a type of this name.
    static boolean ofJavaLang(String pascal) {
        try {
            return Class.forName("java.lang." + pascal) != null;
        } catch (ClassNotFoundException | LinkageError _) {
            return false;
        }
    }

    static boolean ofEveryAggregate(String snake) {
        return OWN.contains(snake);
    }

    static boolean ofModules(String module) {
        return MODULES.contains(module);
    }

    /// A rule of the architecture refuses such names of classes.
    static boolean isVague(String pascal) {
        return VAGUE.matcher(pascal).matches();
    }
}
