package dev.tandem.platform.generator.checkout;

import dev.tandem.platform.generator.wanted.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sources to which files are added. No file is ever overwritten.
public final class Checkout {
    private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("yyyyMMdd_HHmm");
    private static final Pattern MIGRATION = Pattern.compile("V(\\d{8}_\\d{4})__.*\\.sql");
    private static final Pattern TABLE = Pattern.compile("create (?:table|view) (\\w+)");
    private static final Pattern ROUTE = Pattern.compile("@Controller\\(\"/v1/([^/\"]+)");

    private final Path root;

    public Checkout(Path root) {
        this.root = root;
        if (!Files.isDirectory(root.resolve("modules"))) {
            throw new Refused("There are no modules in " + root.toAbsolutePath() + "; run this in a source checkout.");
        }
    }

    public boolean hasModule(String module) {
        return Files.exists(root.resolve("modules").resolve(module).resolve("core/pom.xml"));
    }

    public Set<String> tables() {
        return found(".sql", TABLE);
    }

    /// What follows `/v1/` in the addresses of controllers.
    public Set<String> routes() {
        return found("Controller.java", ROUTE);
    }

    private Set<String> found(String suffix, Pattern pattern) {
        return sources().stream()
                .filter(file -> file.toString().endsWith(suffix))
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /// A version of migrations that is later than all that there are. Versions are whole minutes.
    public String nextVersion(LocalDateTime moment) {
        var now = moment.truncatedTo(ChronoUnit.MINUTES);
        var latest = sources().stream()
                .map(file -> MIGRATION.matcher(file.getFileName().toString()))
                .filter(name -> name.matches())
                .map(name -> LocalDateTime.parse(name.group(1), VERSION))
                .max(LocalDateTime::compareTo)
                .orElse(LocalDateTime.MIN);
        return VERSION.format(now.isAfter(latest) ? now : latest.plusMinutes(1));
    }

    private List<Path> sources() {
        try (var files = Files.walk(root.resolve("modules"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean exists(Path file) {
        return Files.exists(root.resolve(file));
    }

    public String read(Path file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes all files, or none if one of them is there already.
    public void add(Map<Path, String> files) {
        files.keySet().stream().filter(this::exists).findFirst().ifPresent(file -> {
            throw new Refused(file + " is there already; nothing was written.");
        });
        files.forEach((file, text) -> write(file, text, StandardOpenOption.CREATE_NEW));
    }

    /// Writes a file again that was read before.
    public void edit(Path file, String text) {
        write(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void write(Path file, String text, StandardOpenOption option) {
        var target = root.resolve(file);
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(target, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE, option);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
