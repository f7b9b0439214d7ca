package dev.tandem.platform.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A SQLite file that cannot be used stops the start with one sentence that says what to change.
@Tag(OnBothDatabases.TAG)
class UnusableFileTest {
    private static final int MISCONFIGURED = 2;

    @TempDir
    private Path folder;

    @TempDir
    private Path logs;

    private Path file;

    @BeforeEach
    void createFolder() throws IOException {
        file = folder.toRealPath().resolve("kept/x.db");
        Files.createDirectory(file.getParent());
    }

    @Test
    void namesAMissingDirectory() throws Exception {
        Files.delete(file.getParent());

        assertRefused("The directory " + file.getParent() + " does not exist. Make it, or name another file.");
    }

    @Test
    void namesADirectoryInPlaceOfTheFile() throws Exception {
        Files.createDirectory(file);

        assertRefused(file + " is a directory. Name a file in it.");
    }

    @Test
    void namesAFileThatIsNoDatabase() throws Exception {
        Files.writeString(file, "This is a letter, not a database. ".repeat(100));

        assertRefused("The file " + file + " is not a SQLite database. Name another file.");
    }

    @Test
    void namesADamagedFile() throws Exception {
        makeTheFile();
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, 4096, (byte) 7);
        Files.write(file, bytes);

        assertRefused("The database " + file + " is damaged. Restore a back-up.");
    }

    /// The last page but one belongs to an index. The pages that describe the tables stand
    /// before it.
    @Test
    void namesAFileWithADamagedPage() throws Exception {
        makeTheFile();
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length - 2 * 4096, bytes.length - 4096, (byte) 7);
        Files.write(file, bytes);

        assertRefused("The database " + file + " is damaged. Restore a back-up.");
    }

    @Test
    void namesAFileWithoutRights() throws Exception {
        Files.createFile(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        assertRefused("The file " + file + " is not open to reading and writing. Change its rights, or name another.");
    }

    @Test
    void namesADirectoryWithoutRights() throws Exception {
        Files.createFile(file);
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));

        assertRefused("The directory " + file.getParent() + " is not open to writing, which SQLite must do beside x.db."
                + " Change its rights, or name another file.");
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// A program that is ended by force on a busy machine leaves pages in the write-ahead log.
    /// The last connection that is closed brings them into the file.
    private void makeTheFile() throws Exception {
        try (var program = start()) {
            program.address();
            program.terminate();
            program.awaitExit();
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        }
    }

    private void assertRefused(String complaint) throws Exception {
        try (var program = start()) {
            assertThat(program.awaitExit()).isEqualTo(MISCONFIGURED);
            assertThat(program.lines()).containsExactly("ERROR Tandem did not start: " + complaint);
        }
    }

    private Program start() throws IOException {
        return Program.start(folder, logs, Map.of("DATABASE_URL", "sqlite:///" + file), asAnOrdinaryUser());
    }

    /// File rights mean nothing to root, unless it gives up the power to overrule them.
    private static String[] asAnOrdinaryUser() {
        return System.getProperty("user.name").equals("root")
                ? new String[] {"setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all"}
                : new String[0];
    }
}
