package dev.tandem.platform.migration.catalog;

import dev.tandem.platform.migration.MigrationAccess;
import dev.tandem.platform.migration.Migrator;
import dev.tandem.platform.migration.history.AppliedMigration;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.schema.SchemaFingerprint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Whether two live databases have the same schema, also when only one of them is SQLite.
///
/// Two of the same kind are compared word by word. A check says the same in other words on the
/// other one, so there each is compared with what its own migrations make of it; what both have
/// as they should is then compared column by column, key by key and index by index.
public record Parity(Migrator first, Migrator second) {

    /// One line for each difference.
    public List<String> differences() {
        requireExisting(first);
        requireExisting(second);
        return first.database().engine() == second.database().engine() ? ofTwins() : ofDialects();
    }

    private List<String> ofTwins() {
        var ours = fingerprint(first);
        var theirs = fingerprint(second);
        var differences = new ArrayList<>(placed(ours.differences(theirs), second));
        theirs.relations().keySet().stream()
                .filter(table -> !ours.relations().containsKey(table))
                .forEach(table -> differences.addAll(placed(List.of(table + " is not there"), first)));
        return differences;
    }

    private List<String> ofDialects() {
        var differences = new LinkedHashSet<String>();
        addHistory(first, second, differences);
        addHistory(second, first, differences);
        differences.addAll(first.deviations());
        differences.addAll(second.deviations());
        var named = differences.stream()
                .map(line -> line.replaceFirst("[ :].*", ""))
                .collect(Collectors.toSet());
        TablePair.of(List.of(read(first, SchemaReader::read), read(second, SchemaReader::read))).stream()
                .filter(table -> !named.contains(table.name()))
                .flatMap(TablePair::differences)
                .forEach(differences::add);
        return List.copyOf(differences);
    }

    private static void addHistory(Migrator one, Migrator other, LinkedHashSet<String> differences) {
        var applied =
                other.state().history().stream().map(AppliedMigration::script).collect(Collectors.toSet());
        if (!applied.isEmpty()) {
            one.state().history().stream()
                    .filter(row -> !applied.contains(row.script()))
                    .forEach(row -> differences.addAll(placed(List.of(row.revision() + " was not applied"), other)));
        }
    }

    private static List<String> placed(List<String> lines, Migrator where) {
        return lines.stream()
                .map(line -> "%s (%s)".formatted(line, where.database().address()))
                .toList();
    }

    private static SchemaFingerprint fingerprint(Migrator migrator) {
        var engine = migrator.database().engine();
        return read(migrator, connection -> SchemaFingerprint.of(connection, engine));
    }

    private static void requireExisting(Migrator migrator) {
        if (!migrator.database().exists()) {
            throw MigrationProblem.UNREACHABLE.with(migrator.database().address(), "it does not exist");
        }
    }

    private static <T> T read(Migrator migrator, MigrationAccess.Work<T> work) {
        return new MigrationAccess(migrator.database()).connected(work);
    }
}
