package dev.tandem.platform.migration.source;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.problem.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The four files of a new migration: forward and back, for both databases.
///
/// @param folder a folder of the source checkout
/// @param message what the migration does, such as `add captions of photos`
public record NewMigration(Path folder, String module, String message, Clock clock) {
    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmm").withZone(ZoneOffset.UTC);
    private static final int LONGEST_SLUG = 60;

    /// Writes the files, which have a first line that says why and no statement yet. No file
    /// that exists is written to.
    public List<Path> writeEmpty() {
        var scripts = SourceFolders.scripts(folder, module);
        var slug = slug();
        try {
            var version = VERSION.format(unused(scripts));
            var written = new ArrayList<Path>();
            for (var engine : Engine.values()) {
                var target = Files.createDirectories(scripts.resolve(engine.dialect()));
                var ending = version + "__" + slug + ".sql";
                written.add(write(target.resolve("V" + ending), "-- " + sentence(message) + "\n"));
                written.add(write(target.resolve("U" + ending), "-- Undoes: " + oneLine(message) + ".\n"));
            }
            return written;
        } catch (IOException e) {
            throw MigrationProblem.CANNOT_WRITE.because(e, Reason.of(e));
        }
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }

    /// The minute of now, or the first one after it that no migration of the module has.
    private Instant unused(Path scripts) throws IOException {
        var moment = clock.instant();
        while (isUsed(scripts, VERSION.format(moment))) {
            moment = moment.plus(1, ChronoUnit.MINUTES);
        }
        return moment;
    }

    private static boolean isUsed(Path scripts, String version) throws IOException {
        if (!Files.isDirectory(scripts)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(scripts)) {
            return files.anyMatch(file -> file.getFileName().toString().contains(version));
        }
    }

    private String slug() {
        var slug =
                message.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        if (slug.isEmpty()) {
            throw MigrationProblem.NO_SLUG.with(message);
        }
        return slug.substring(0, Math.min(LONGEST_SLUG, slug.length())).replaceAll("_+$", "");
    }

    /// What stands on a second line would be no comment.
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String sentence(String text) {
        var stripped = oneLine(text);
        var sentence = stripped.substring(0, 1).toUpperCase(Locale.ROOT) + stripped.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
