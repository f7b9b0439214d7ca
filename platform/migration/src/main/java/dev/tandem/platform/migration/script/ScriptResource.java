package dev.tandem.platform.migration.script;

import java.io.Reader;
import java.io.StringReader;
import org.flywaydb.core.api.resource.LoadableResource;

/// A script as Flyway reads it.
final class ScriptResource extends LoadableResource {
    private final MigrationScript script;

    ScriptResource(MigrationScript script) {
        this.script = script;
    }

    @Override
    public Reader read() {
        return new StringReader(script.sql());
    }

    @Override
    public String getAbsolutePath() {
        return script.path();
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return script.path();
    }

    @Override
    public String getFilename() {
        return script.name();
    }

    @Override
    public String getRelativePath() {
        return script.path();
    }
}
