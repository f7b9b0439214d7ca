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

/// A file that only its owner may read and write, where the file system has such rights.
public record PrivateFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger("tandem");
    private static final Set<PosixFilePermission> FILE_RIGHTS = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER_RIGHTS = PosixFilePermissions.fromString("rwx------");

    /// Creates the file. It fails as [Files#createFile] does, also when the file exists.
    public void create() throws IOException {
        Files.createFile(path, attributes(path, FILE_RIGHTS));
    }

    /// Creates the folder of the file for its owner alone. A folder that exists keeps its
    /// rights.
    public void createFolder() throws IOException {
        Files.createDirectories(folder(), attributes(folder(), FOLDER_RIGHTS));
    }

    public Path folder() {
        return Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path);
    }

    /// The rights of such a file, for code that creates the file itself.
    public FileAttribute<?>[] attributes() throws IOException {
        return attributes(path, FILE_RIGHTS);
    }

    /// Removes the rights of others, and logs that it did.
    public void tighten() {
        var open = rightsOfOthers(path);
        if (open.isEmpty()) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, FILE_RIGHTS);
            LOG.warn("{} was open to others ({}); now it is its owner's alone", path, open.get());
        } catch (IOException e) {
            LOG.warn("{} is open to others ({}), and its rights cannot be changed: {}", path, open.get(), e.toString());
        }
    }

    /// All rights of a file or folder that others may use. Empty when only the owner may use
    /// it, or when it does not exist.
    public static Optional<String> rightsOfOthers(Path path) {
        try {
            if (!Files.exists(path) || !hasRights(path)) {
                return Optional.empty();
            }
            var rights = Files.getPosixFilePermissions(path);
            var others = EnumSet.allOf(PosixFilePermission.class);
            others.removeAll(FOLDER_RIGHTS);
            others.retainAll(rights);
            return others.isEmpty() ? Optional.empty() : Optional.of(PosixFilePermissions.toString(rights));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) throws IOException {
        return hasRights(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    /// Asks the nearest folder that exists, as the file itself may not.
    private static boolean hasRights(Path path) throws IOException {
        var existing = path.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return Files.getFileStore(existing).supportsFileAttributeView("posix");
    }
}
