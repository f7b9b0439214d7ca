package dev.tandem.platform.migration.script;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.sql.SchemaChanges;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All migration scripts for one database. A module brings its own on the class path, in
/// `db/migration/<module>/<dialect>/`.
public record MigrationScripts(Engine engine, List<MigrationScript> all) {

    /// Reads the scripts of a class path.
    public static MigrationScripts on(ClassLoader classPath, Engine engine) {
        try {
            return new MigrationScripts(engine, ClassPathScripts.read(classPath, engine));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot read the migrations of the class path", e);
        }
    }

    /// The migrations in their order: by version, and within a version so that a module comes
    /// after those that it refers to.
    public List<Migration> migrations() {
        var forward = all.stream().filter(MigrationScript::leadsForward).toList();
        var order = Comparator.comparing(MigrationScript::version);
        if (forward.stream().map(MigrationScript::version).distinct().count() < forward.size()) {
            order = order.thenComparing(MigrationScript::module, new ModuleOrder(forward));
        }
        return forward.stream()
                .sorted(order.thenComparing(MigrationScript::path))
                .map(script -> new Migration(script, find(MigrationScript.wayBack(script.path()))))
                .toList();
    }

    /// The tables and views that the migrations create.
    public Set<String> createdTables() {
        var tables = new TreeSet<String>();
        all.stream()
                .filter(MigrationScript::leadsForward)
                .forEach(script ->
                        tables.addAll(SchemaChanges.of(script.changes()).created()));
        return tables;
    }

    private Optional<MigrationScript> find(String path) {
        return all.stream().filter(script -> script.path().equals(path)).findFirst();
    }
}
