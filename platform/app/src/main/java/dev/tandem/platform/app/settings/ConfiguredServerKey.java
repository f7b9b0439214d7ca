package dev.tandem.platform.app.settings;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.tandem.platform.app.log.SecretMask;
import dev.tandem.platform.jdbc.file.PrivateFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The server key, which signs access tokens, cursors and fingerprints of requests.
/// [#toString] does not show it.
public record ConfiguredServerKey(String text) {
    static final String VARIABLE = "TANDEM_SERVER_KEY";
    static final String ADVICE = "Make one with: openssl rand -base64 48";

    private static final int KEY_BYTES = 48;

    public ConfiguredServerKey {
        if (!new KeyStrength(text).suffices()) {
            throw new InvalidSettings("%s is too weak: it needs %d bytes or more, %d of them different, in no order. %s"
                    .formatted(VARIABLE, KeyStrength.LEAST_BYTES, KeyStrength.LEAST_DIFFERENT, ADVICE));
        }
        SecretMask.hide(text);
    }

    /// The key in the file beside an embedded database. The first program to start creates the
    /// file, which only its owner may read. The result is null where SQLite cannot create a
    /// file either, as SQLite's own message says more.
    public static @Nullable ConfiguredServerKey beside(Path database) {
        if (Files.isDirectory(database)
                || !Files.isWritable(database.toAbsolutePath().getParent())) {
            return null;
        }
        var file = database.resolveSibling(database.getFileName() + ".server-key");
        try {
            return readOrCreate(file, database);
        } catch (IOException _) {
            throw new InvalidSettings("The server key cannot be kept in " + file
                    + ". Start Tandem where you may write, or set " + VARIABLE + ".");
        }
    }

    /// The lock on the file holds off other processes, and `synchronized` holds off other threads.
    private static synchronized ConfiguredServerKey readOrCreate(Path file, Path database) throws IOException {
        var privateFile = new PrivateFile(file);
        var isMissing = !Files.exists(file);
        try (var channel = FileChannel.open(file, Set.of(CREATE, READ, WRITE), privateFile.attributes())) {
            channel.lock();
            privateFile.tighten();
            if (channel.size() == 0 && (isMissing || isNew(database))) {
                channel.write(ByteBuffer.wrap(newKey().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            channel.position(0);
            return checked(file, new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// The key is written before its database, so a database with content has had a key. A
    /// missing key file alone proves nothing: another program may have created it and not
    /// have written it yet.
    private static boolean isNew(Path database) throws IOException {
        return !Files.exists(database) || Files.size(database) == 0;
    }

    private static ConfiguredServerKey checked(Path file, String text) {
        if (!isKey(text.strip())) {
            throw new InvalidSettings("The server key in " + file
                    + " was emptied or overwritten. Restore it from a back-up; or delete the file, and Tandem makes a new"
                    + " one, but everybody must sign in again.");
        }
        return new ConfiguredServerKey(text.strip());
    }

    /// The operator may have put a key of their own there.
    private static boolean isKey(String text) {
        return text.chars().allMatch(character -> character > ' ' && character < 127)
                && new KeyStrength(text).suffices();
    }

    private static String newKey() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "ConfiguredServerKey";
    }
}
