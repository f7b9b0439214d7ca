package dev.tandem.platform.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.app.settings.EnvironmentFile;
import dev.tandem.platform.app.settings.InvalidSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentFileTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path logs;

    @Test
    void readsNamesAndValues() throws IOException {
        write("""
                # where the server listens
                PORT=8081

                export TANDEM_HOST=127.0.0.1
                DATABASE_URL="postgresql://me:a#b=c@host/x"
                EMPTY=
                QUOTED='a b'
                  SPACED=  a # b
                """);

        assertThat(EnvironmentFile.in(folder).overriddenBy(Map.of()))
                .containsOnly(
                        Map.entry("PORT", "8081"),
                        Map.entry("TANDEM_HOST", "127.0.0.1"),
                        Map.entry("DATABASE_URL", "postgresql://me:a#b=c@host/x"),
                        Map.entry("EMPTY", ""),
                        Map.entry("QUOTED", "a b"),
                        Map.entry("SPACED", "a # b"));
    }

    @Test
    void givesWayToTheEnvironment() throws IOException {
        write("PORT=1\nTANDEM_HOST=127.0.0.1\n");

        assertThat(EnvironmentFile.in(folder).overriddenBy(Map.of("PORT", "2")))
                .containsOnly(Map.entry("PORT", "2"), Map.entry("TANDEM_HOST", "127.0.0.1"));
    }

    @Test
    void changesNothingWhereItIsMissing() {
        assertThat(EnvironmentFile.in(folder).overriddenBy(Map.of("PORT", "2"))).containsOnly(Map.entry("PORT", "2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a secret          | is not NAME=value
            2X=secret         | is not NAME=value
            X =secret         | is not NAME=value
            =secret           | is not NAME=value
            X="secret         | has a quote that does not end
            PORT=secret       | names PORT again
            """)
    void refusesALineThatIsNoSetting(String line, String complaint) throws IOException {
        write("PORT=1\n# fine\n" + line + "\n");

        assertThatThrownBy(() -> EnvironmentFile.in(folder).overriddenBy(Map.of()))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage("Line 3 of " + folder.resolve(".env") + " " + complaint + ".")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Files.write(folder.resolve(".env"), new byte[] {(byte) 0xff, (byte) 0xfe, 'A'});

        assertThatThrownBy(() -> EnvironmentFile.in(folder).overriddenBy(Map.of()))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("cannot be read as text");
    }

    @Test
    void isReadWhenTheProgramStarts() throws Exception {
        write("DATABASE_URL=sqlite://\nTANDEM_LOG_FORMAT=json\nPORT=1\n");

        try (var program = Program.start(folder, logs, Map.of())) {
            program.awaitLine("^\\{.*Tandem listens on");
            program.awaitLine("^\\{.*Settings that the environment lacks come from");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void stopsTheProgramWhenItCannotBeUsed() throws Exception {
        write("PORT\n");

        try (var program = Program.start(folder, logs, Map.of())) {
            assertThat(program.awaitExit()).isEqualTo(2);
            assertThat(program.lines())
                    .singleElement()
                    .asString()
                    .startsWith("ERROR Line 1 of ")
                    .endsWith(".env is not NAME=value.");
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve(".env"), text);
    }
}
