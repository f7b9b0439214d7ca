package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    @TempDir
    private Path home;

    private Path trained;

    @BeforeEach
    void createProgramFolder() throws IOException {
        Files.createDirectories(home.resolve("cache"));
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/tandem.jar"), "a library");
        trained = home.resolve("cache/trained");
        var script = Files.createDirectories(home.resolve("bin")).resolve("tandem");
        Files.writeString(
                script, "#!/bin/sh\necho \"$@\" >'" + trained + ".new' && mv '" + trained + ".new' '" + trained + "'");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void saysThatItWasUsed() {
        assertThat(cache(true, true, "").describe()).isEqualTo("Started with the AOT cache");
        assertThat(trained).doesNotExist();
    }

    @Test
    void isMadeAfterAStartWithoutOne() throws Exception {
        // The JVM shares its own classes in any case.
        assertThat(cache(false, true, "").describe())
                .isEqualTo("Started without an AOT cache; one is being made for the next start");
        assertTrained();
    }

    @Test
    void isMadeAnewWhenOptionsHaveChanged() throws Exception {
        cache(false, false, "-Xmx1g").keepConditions();

        assertThat(cache(true, false, "-Xmx2g").describe())
                .isEqualTo("Started without the AOT cache, which was made for other options;"
                        + " one is being made for the next start");
        assertTrained();
    }

    @Test
    void isMadeAnewWhenALibraryHasChanged() throws Exception {
        cache(false, false, "").keepConditions();
        Files.setLastModifiedTime(home.resolve("lib/tandem.jar"), FileTime.from(Instant.EPOCH));

        assertThat(cache(true, false, "").describe()).contains("was made for other libraries; one is being made");
        assertTrained();
    }

    @Test
    void isMadeAnewWhenNothingIsKnownOfIt() throws Exception {
        assertThat(cache(true, false, "").describe()).contains("was made for unknown conditions; one is being made");
        assertTrained();
    }

    @Test
    void isLeftAloneWhenMakingItAnewWouldNotHelp() throws Exception {
        cache(false, false, "").keepConditions();

        assertThat(cache(true, false, "").describe())
                .isEqualTo("Started without the AOT cache, which this JVM refuses for reasons of its own");
        assertThat(trained).doesNotExist();
    }

    @Test
    void isNotMadeWhereNobodyMayWrite() {
        var nowhere = new AotCache(Path.of(""), false, true, home, "");
        assertThat(nowhere.describe()).startsWith("Started without an AOT cache: neither " + home);
        assertThat(trained).doesNotExist();
    }

    @Test
    void doesNotKeepTheServerFromStarting() throws Exception {
        Files.delete(home.resolve("bin/tandem"));
        Files.delete(home.resolve("lib/tandem.jar"));
        Files.delete(home.resolve("lib"));
        Files.writeString(home.resolve("cache/tandem.aot.conditions"), "");

        assertThat(cache(true, false, "").describe())
                .startsWith("Started without an AOT cache, and none can be made: ");
    }

    private AotCache cache(boolean offered, boolean taken, String options) {
        return new AotCache(home.resolve("cache/tandem.aot"), offered, taken, home, options);
    }

    private void assertTrained() throws Exception {
        Await.until(() -> Files.exists(trained));
        assertThat(trained).content().isEqualTo("train\n");
    }
}
