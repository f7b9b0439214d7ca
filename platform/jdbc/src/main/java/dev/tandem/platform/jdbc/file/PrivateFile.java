package dev.tandem.platform.jdbc.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that only its owner may read and write, where files have such rights.
public record PrivateFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger("tandem");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    /// Fails as [Files#createFile] does.
    public void create() throws IOException {
        Files.createFile(path, attributes(path, FILE));
    }

    /// The folder that holds it, if it is not there: that is nobody else's, either. One that is there stays as it is.
    public void createFolder() throws IOException {
        Files.createDirectories(folder(), attributes(folder(), FOLDER));
    }

    public Path folder() {
        return Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path);
    }

    /// For who opens the file in another way.
    public FileAttribute<?>[] attributes() throws IOException {
        return attributes(path, FILE);
    }

    /// Takes away the rights of others, and says so.
    public void tighten() {
        var open = rightsOfOthers(path);
        if (open.isEmpty()) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, FILE);
            LOG.warn("{} was open to others ({}); now it is its owner's alone", path, open.get());
        } catch (IOException e) {
            LOG.warn("{} is open to others ({}), and its rights cannot be changed: {}", path, open.get(), e.toString());
        }
    }

    /// All rights of a file or folder that is open to others; empty for one that is not, or is not there.
    public static Optional<String> rightsOfOthers(Path path) {
        try {
            if (!Files.exists(path) || !hasRights(path)) {
                return Optional.empty();
            }
            var rights = Files.getPosixFilePermissions(path);
            var others = EnumSet.allOf(PosixFilePermission.class);
            others.removeAll(FOLDER);
            others.retainAll(rights);
            return others.isEmpty() ? Optional.empty() : Optional.of(PosixFilePermissions.toString(rights));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) throws IOException {
        return hasRights(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    /// As the nearest folder that is there has them.
    private static boolean hasRights(Path path) throws IOException {
        var existing = path.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return Files.getFileStore(existing).supportsFileAttributeView("posix");
    }
}
