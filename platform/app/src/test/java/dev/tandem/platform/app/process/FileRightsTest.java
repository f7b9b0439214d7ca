package dev.tandem.platform.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of the program belong to its owner alone, including those that a former version
/// left open.
@Tag(OnBothDatabases.TAG)
class FileRightsTest {
    private static final Map<String, String> CLOSED = Map.of(
            "data", "rwx------",
            "data/tandem.db", "rw-------",
            "data/tandem.db-shm", "rw-------",
            "data/tandem.db-wal", "rw-------",
            "data/tandem.db.migration-lock", "rw-------",
            "data/tandem.db.server-key", "rw-------");

    @TempDir
    private Path folder;

    @TempDir
    private Path logs;

    @Test
    void makesFilesForTheirOwnerOnly() throws Exception {
        try (var program = start()) {
            program.address();

            assertThat(rights()).isEqualTo(CLOSED);
            assertThat(program.lines()).noneMatch(line -> line.contains("open to others"));
        }
    }

    @Test
    void takesTheRightsOfOthersAwayAndSaysSo() throws Exception {
        try (var program = start()) {
            program.address();
        }
        for (var file : new String[] {"tandem.db", "tandem.db-wal", "tandem.db-shm", "tandem.db.server-key"}) {
            Files.setPosixFilePermissions(
                    folder.resolve("data").resolve(file), PosixFilePermissions.fromString("rw-rw-r--"));
        }

        try (var program = start()) {
            program.address();

            var database = folder.toRealPath().resolve("data/tandem.db");
            assertThat(rights()).isEqualTo(CLOSED);
            assertThat(program.lines())
                    .filteredOn(line -> line.contains("open to others"))
                    .allMatch(line -> line.startsWith("WARN  " + database)
                            && line.endsWith(" was open to others (rw-rw-r--); now it is its owner's alone"))
                    .hasSizeBetween(2, 4);
        }
    }

    @Test
    void leavesAFolderThatWasThere() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(folder.resolve("data"), PosixFilePermissions.fromString("rwxr-xr-x"));

        try (var program = start()) {
            program.address();

            assertThat(rights()).containsEntry("data", "rwxr-xr-x").containsEntry("data/tandem.db", "rw-------");
            assertThat(program.lines()).anyMatch(line -> line.matches("WARN  The folder .*data is open to others.*"));
        }
    }

    /// Starts with the umask that most people have.
    private Program start() throws IOException {
        return Program.start(folder, logs, Map.of(), "sh", "-c", "umask 022; exec \"$@\"", "tandem");
    }

    private Map<String, String> rights() throws IOException {
        var rights = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(it -> !it.equals(folder)).toList()) {
                rights.put(
                        folder.relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return rights;
    }
}
