package dev.tandem.platform.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.database.OnBothDatabases;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The commands in `docs/rest.md` show what really happens: they run in one shell, block by block.
@OnBothDatabases
class RestGuideTest {
    private static final Path GUIDE = Path.of("../../docs/rest.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```sh\\n(.*?)```\\n(?:\\n```text\\n(.*?)```)?", Pattern.DOTALL);
    private static final String END = "--- end of a block ---\n";

    private final EmbeddedServer server;

    RestGuideTest(EmbeddedServer server) {
        this.server = server.isRunning() ? server : server.start();
    }

    @Test
    void showsWhatReallyHappens() throws Exception {
        var examples = EXAMPLE.matcher(Files.readString(GUIDE)).results().toList();

        var outputs = run(examples.stream()
                .map(example -> example.group(1) + "printf '%s' '" + END + "'\n")
                .collect(Collectors.joining()));

        assertThat(outputs).hasSameSizeAs(examples.toArray()).hasSizeGreaterThan(5);
        for (var i = 0; i < outputs.length; i++) {
            assertThat(outputs[i]).as(examples.get(i).group(1)).matches(expected(examples.get(i)));
        }
    }

    private String[] run(String commands) throws IOException, InterruptedException {
        var script = commands.replace("http://localhost:8080", "http://localhost:" + server.getPort());
        var shell = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .start();
        var output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
        return output.replace("\r", "").split(END);
    }

    /// In the expected output, `…` stands for any text.
    private static Pattern expected(MatchResult example) {
        var text = example.group(2) == null ? "" : example.group(2);
        return Pattern.compile(text.lines()
                .map(line ->
                        Arrays.stream(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")))
                .collect(Collectors.joining("\n", "", "\n?")));
    }
}
