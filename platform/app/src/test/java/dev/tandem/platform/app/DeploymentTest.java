package dev.tandem.platform.app;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Checks that the files in `deploy` agree with each other, as the build has no Docker engine.
class DeploymentTest {
    private static final Path FOLDER = Path.of("src/main/dist/deploy");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)");

    @Test
    void startsTheServerOnceItsPostgresIsReady() throws IOException {
        var app = service("app");
        var database = service("database");

        assertThat(app.get("depends_on")).isEqualTo(Map.of("database", Map.of("condition", "service_healthy")));
        assertThat(app.get("build")).isEqualTo(Map.of("context", "..", "dockerfile", "deploy/Dockerfile"));
        assertThat(database).containsEntry("image", "postgres:17").containsKey("healthcheck");
        assertThat(database.get("volumes")).isEqualTo(List.of("data:/var/lib/postgresql/data"));
        assertThat(part(compose(), "volumes")).containsOnlyKeys("data");
    }

    @Test
    void givesTheServerSettingsThatItTakes() throws IOException {
        var filled = part(service("app"), "environment").entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> filledIn(entry.getValue())));

        assertThat(Settings.from(filled, Path.of("")).database().database())
                .hasToString("postgresql://database:5432/tandem");
    }

    @Test
    void namesEveryVariableInTheExample() throws IOException {
        var example = text("env.example")
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')));

        assertThat(VARIABLE.matcher(text("compose.yml")).results().map(DeploymentTest::name))
                .containsAll(example.toList())
                .allMatch(text("env.example")::contains);
    }

    @Test
    void runsTheFolderThatTheUnitNames() throws IOException {
        assertThat(text("tandem.service").lines())
                .contains("ExecStart=/opt/tandem/bin/tandem serve", "RestartPreventExitStatus=2");
        assertThat(Path.of("src/main/dist/bin/tandem")).isExecutable();
    }

    private static Map<String, Object> service(String name) throws IOException {
        return part(part(compose(), "services"), name);
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text("compose.yml"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return (Map<String, Object>) Objects.requireNonNull(whole.get(name));
    }

    private static String filledIn(Object value) {
        return String.valueOf(value).replaceAll("\\$\\{[^}]*}", "9f3c1e7ab05d2648c1e09a7f4b3d8652");
    }

    private static String name(MatchResult variable) {
        return variable.group(1);
    }

    private static String text(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }
}
