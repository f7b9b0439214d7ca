package dev.tandem.platform.migration.script;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.sql.SchemaChanges;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.DeleteRows;
import dev.tandem.platform.migration.sql.SqlChange.InsertRows;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;

/// A script that changes the schema of one module, for one database.
///
/// @param name `V<yyyyMMdd_HHmm>__<verb>_<object>.sql` for the way forward, `U…` for the way
///     back
public record MigrationScript(Engine engine, String module, String name, String sql) {
    private static final Pattern NAME = Pattern.compile("[VU](?<version>\\d{8}_\\d{4})__(?<slug>\\w+)\\.sql");

    /// The path in the history, `trips/V20261120_1030__create_trip.sql`; it is the same on
    /// both databases.
    public String path() {
        return module + "/" + name;
    }

    public boolean leadsForward() {
        return !name.startsWith("U");
    }

    /// Whether the name has the form that all scripts have.
    public boolean isNamed() {
        return NAME.matcher(name).matches();
    }

    /// The date and the time of day, `20261120_1030`. Migrations are applied in their order.
    public String version() {
        return part("version");
    }

    /// `create trip`.
    public String description() {
        return part("slug").replace('_', ' ');
    }

    /// The checksum as Flyway computes it, which line ends and a byte order mark do not change.
    public int checksum() {
        return ChecksumCalculator.calculate(new ScriptResource(this));
    }

    public ScriptHeader header() {
        return ScriptHeader.of(this);
    }

    public List<ScriptStatement> statements() {
        return ScriptParser.statements(this);
    }

    /// The statements that matter to a database without rows.
    public List<ScriptStatement> statementsWithoutRows() {
        return header().kind() == StepKind.BATCHED ? List.of() : statements();
    }

    public List<SqlChange> changes() {
        return statements().stream()
                .flatMap(statement -> SqlChange.of(statement.sql()).stream())
                .toList();
    }

    /// Whether it takes rows away, from whichever table.
    public boolean deletesRows() {
        return changes().stream().anyMatch(change -> switch (change) {
            case DeleteRows _ -> true;
            case InsertRows rows -> rows.replacing();
            default -> false;
        });
    }

    /// The tables and views that were not there before it, and are there after it.
    public Set<String> newTables() {
        var changes = SchemaChanges.of(changes());
        var tables = changes.created();
        tables.removeAll(changes.earlier());
        header().rebuilds().forEach(rebuild -> tables.remove(rebuild.table()));
        return tables;
    }

    /// The path of the script that undoes the one at `path`.
    public static String wayBack(String path) {
        return path.replaceFirst("/V", "/U");
    }

    @Override
    public String toString() {
        return "Migration <" + path() + ">";
    }

    private String part(String group) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw MigrationProblem.UNREADABLE.with(
                    path(), "it is not named V<yyyyMMdd_HHmm>__<verb>_<object>.sql or, for the way back, U…");
        }
        return parts.group(group);
    }
}
