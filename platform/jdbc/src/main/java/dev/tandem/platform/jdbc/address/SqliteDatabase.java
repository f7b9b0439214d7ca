package dev.tandem.platform.jdbc.address;

import dev.tandem.platform.kernel.Id;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A SQLite database in a file, or, without a file, in memory. A database in memory lives as
/// long as a connection to it is open.
public record SqliteDatabase(@Nullable Path file, String jdbcUrl) implements Database {
    private static final String SCHEME = "jdbc:sqlite:";

    private static final Pattern URL = Pattern.compile(
            "sqlite(?:\\+\\w+)?://(?:/(?<file>[^?]*)(?:\\?(?<options>.*))?)?|jdbc:sqlite:(?<jdbc>[^?]*)");

    /// Options of drivers for other languages that mean nothing here and are ignored.
    private static final Set<String> IGNORED_OPTIONS = Set.of("check_same_thread", "timeout", "isolation_level");

    public static SqliteDatabase inFile(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        return new SqliteDatabase(absolute, SCHEME + absolute);
    }

    /// Names a new database at every call.
    public static SqliteDatabase inMemory() {
        return new SqliteDatabase(null, SCHEME + "file:/" + Id.next() + "?vfs=memdb");
    }

    static Optional<SqliteDatabase> parse(String url) {
        var parts = URL.matcher(url);
        if (!parts.matches() || !areIgnored(parts.group("options"))) {
            return Optional.empty();
        }
        var file = parts.group("jdbc") == null ? parts.group("file") : parts.group("jdbc");
        return file == null || file.isEmpty() || file.equals(":memory:") ? Optional.of(inMemory()) : at(file);
    }

    private static Optional<SqliteDatabase> at(String file) {
        try {
            return file.startsWith("file:") ? Optional.empty() : Optional.of(inFile(Path.of(file)));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static boolean areIgnored(@Nullable String options) {
        return options == null
                || Stream.of(options.split("&"))
                        .map(option -> option.replaceFirst("=.*", ""))
                        .allMatch(IGNORED_OPTIONS::contains);
    }

    /// The file name or URI that SQLite itself takes.
    public String address() {
        return jdbcUrl.substring(SCHEME.length());
    }

    @Override
    public Engine engine() {
        return Engine.SQLITE;
    }

    @Override
    public String location() {
        return file == null ? "memory" : file.toString();
    }

    @Override
    public String toString() {
        return location();
    }
}
