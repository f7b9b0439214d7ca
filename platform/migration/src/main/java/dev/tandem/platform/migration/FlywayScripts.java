package dev.tandem.platform.migration;

import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// Gives the scripts to Flyway under paths that begin with the module, which the history then
/// shows.
record FlywayScripts(MigrationScripts scripts) implements ResourceProvider {

    @Override
    public @Nullable LoadableResource getResource(String path) {
        return scripts.find(path).map(Script::new).orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.all().stream()
                .filter(script -> script.leadsForward() && script.name().startsWith(prefix))
                .filter(script -> Stream.of(suffixes).anyMatch(script.name()::endsWith))
                .<LoadableResource>map(Script::new)
                .toList();
    }

    private static final class Script extends LoadableResource {
        private final MigrationScript script;

        private Script(MigrationScript script) {
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
}
