package dev.tandem.platform.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.app.Application;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// SQLite on a full disk. Linux provides it: a small file system for this process, and a
/// limit on file sizes.
@EnabledOnOs(OS.LINUX)
@Tag(OnBothDatabases.TAG)
class FullDiskTest {
    private static final Map<String, String> VARIABLES = Map.of("DATABASE_URL", "sqlite:///./data/x.db");
    private static final int MORE_THAN_FIT = 10_000;
    private static final String LITTLE_ROOM =
            "mount -t tmpfs -o size=2m none data" + " && head -c 1000000 /dev/zero > data/ballast && exec \"$@\"";

    @TempDir
    private Path folder;

    @TempDir
    private Path logs;

    @Test
    void isServedAgainWhenTheDiskHasRoom() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        try (var program = Program.start(
                folder, logs, VARIABLES, "unshare", "--mount", "--map-root-user", "sh", "-c", LITTLE_ROOM, "sh")) {
            program.signIn();
            var acknowledged = writeUntilRefused(program);

            Files.delete(program.asSeenByProgram(folder.resolve("data/ballast")));

            Await.until(() -> isServed(program));
            assertKept(program, acknowledged);
            program.awaitLine("WARN .*SQLITE_FULL");
        }
    }

    @Test
    void isServedAgainAfterErrorsOfTheDisk() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        try (var program = Program.start(folder, logs, VARIABLES)) {
            program.signIn();
            program.limitFiles("800000");
            var acknowledged = writeUntilRefused(program);

            program.limitFiles("unlimited");

            Await.until(() -> isServed(program));
            assertKept(program, acknowledged);
            program.awaitLine("WARN .*SQLITE_IOERR");
        }
    }

    private static List<String> writeUntilRefused(Program program) throws Exception {
        var acknowledged = new ArrayList<String>();
        var response = post(program);
        while (response.statusCode() == 201) {
            assertThat(acknowledged).hasSizeLessThan(MORE_THAN_FIT);
            acknowledged.add(response.headers().firstValue("Location").orElseThrow());
            response = post(program);
        }
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(response.body())
                .contains("\"code\":\"database.unavailable\"")
                .doesNotContain("SQLITE");
        assertThat(acknowledged).isNotEmpty();
        return acknowledged;
    }

    private static boolean isServed(Program program) {
        try {
            return post(program).statusCode() == 201;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertKept(Program program, List<String> acknowledged) throws Exception {
        for (var trip : acknowledged) {
            assertThat(program.get(trip).get().statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> post(Program program) throws Exception {
        return program.post("/v1/trips", Application.TRIP).get();
    }
}
