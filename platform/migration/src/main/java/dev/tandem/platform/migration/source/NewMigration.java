package dev.tandem.platform.migration.source;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.derive.DerivedMigration;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.problem.Reason;
import dev.tandem.platform.migration.script.MigrationScript;
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
    private static final int MOST_AT_ONCE = 10;

    /// Writes the files, which have a first line that says why and no statement yet. No file
    /// that exists is written to.
    public List<Path> writeEmpty() {
        return write(scripts(List.of(DerivedMigration.EMPTY)));
    }

    /// The scripts of migrations that were derived from rows, not written yet.
    public List<MigrationScript> scripts(List<DerivedMigration> migrations) {
        var slug = slug();
        var version = unused(SourceFolders.scripts(folder, module));
        var scripts = new ArrayList<MigrationScript>();
        for (var migration : migrations) {
            var name = "%s__%s%s.sql".formatted(VERSION.format(version), slug, migration.suffix());
            for (var engine : Engine.values()) {
                var forward = migration.text(engine, true, sentence(message));
                var back = migration.text(engine, false, "Undoes: " + oneLine(message) + ".");
                scripts.add(new MigrationScript(engine, module, "V" + name, forward));
                scripts.add(new MigrationScript(engine, module, "U" + name, back));
            }
            version = version.plus(1, ChronoUnit.MINUTES);
        }
        return scripts;
    }

    /// Writes the files of scripts. No file that exists is written to.
    public List<Path> write(List<MigrationScript> scripts) {
        var modules = SourceFolders.scripts(folder, module);
        var written = new ArrayList<Path>();
        try {
            for (var script : scripts) {
                var target =
                        Files.createDirectories(modules.resolve(script.engine().dialect()));
                written.add(write(target.resolve(script.name()), script.sql()));
            }
            return written;
        } catch (IOException e) {
            throw MigrationProblem.CANNOT_WRITE.because(e, Reason.of(e));
        }
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }

    /// The minute of now, or the first one after it from which on no migration of the module has
    /// one.
    private Instant unused(Path scripts) {
        var moment = clock.instant();
        try {
            while (Files.isDirectory(scripts) && isUsed(scripts, moment)) {
                moment = moment.plus(1, ChronoUnit.MINUTES);
            }
        } catch (IOException e) {
            throw MigrationProblem.CANNOT_WRITE.because(e, Reason.of(e));
        }
        return moment;
    }

    private static boolean isUsed(Path scripts, Instant moment) throws IOException {
        var versions = Stream.iterate(moment, next -> next.plus(1, ChronoUnit.MINUTES))
                .limit(MOST_AT_ONCE)
                .map(VERSION::format)
                .toList();
        try (Stream<Path> files = Files.walk(scripts)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(file -> versions.stream().anyMatch(file::contains));
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
