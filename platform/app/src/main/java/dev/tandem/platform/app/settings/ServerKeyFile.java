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

/// What access tokens are signed with; as text it shows nothing.
public record ServerKeyFile(String text) {
    static final String VARIABLE = "TANDEM_SERVER_KEY";
    static final String ADVICE = "Make one with: openssl rand -base64 48";

    private static final int MADE_BYTES = 48;

    public ServerKeyFile {
        if (!new KeyStrength(text).suffices()) {
            throw new InvalidSettings("%s is too weak: it needs %d bytes or more, %d of them different, in no order. %s"
                    .formatted(VARIABLE, KeyStrength.LEAST_BYTES, KeyStrength.LEAST_DIFFERENT, ADVICE));
        }
        SecretMask.hide(text);
    }

    /// The key that lies beside an embedded database; who comes first makes it where there is none, and only
    /// the owner may read it. Null where SQLite cannot keep anything either, whose own complaint says more.
    public static @Nullable ServerKeyFile beside(Path database) {
        if (Files.isDirectory(database)
                || !Files.isWritable(database.toAbsolutePath().getParent())) {
            return null;
        }
        var file = database.resolveSibling(database.getFileName() + ".server-key");
        try {
            return keptIn(file, database);
        } catch (IOException e) {
            throw new InvalidSettings("The key of access tokens cannot be kept in " + file
                    + ". Start Tandem where you may write, or set " + VARIABLE + ".");
        }
    }

    /// Locked in the file against other processes, and here against other threads.
    private static synchronized ServerKeyFile keptIn(Path file, Path database) throws IOException {
        var own = new PrivateFile(file);
        var isMissing = !Files.exists(file);
        try (var channel = FileChannel.open(file, Set.of(CREATE, READ, WRITE), own.attributes())) {
            channel.lock();
            own.tighten();
            if (channel.size() == 0 && (isMissing || isNew(database))) {
                channel.write(ByteBuffer.wrap(made().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            channel.position(0);
            return kept(file, new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// The key is made before its database, so one that holds something has had its key. That the file was missing does
    /// not tell enough: another program may just have made it, and not have written it yet.
    private static boolean isNew(Path database) throws IOException {
        return !Files.exists(database) || Files.size(database) == 0;
    }

    private static ServerKeyFile kept(Path file, String text) {
        if (!isKey(text.strip())) {
            throw new InvalidSettings("The key of access tokens in " + file
                    + " was emptied or overwritten. Restore it from a back-up; or delete the file, and Tandem makes a new"
                    + " one, but everybody must sign in again.");
        }
        return new ServerKeyFile(text.strip());
    }

    /// Whoever runs the server may have put a key of their own there.
    private static boolean isKey(String text) {
        return text.chars().allMatch(character -> character > ' ' && character < 127)
                && new KeyStrength(text).suffices();
    }

    private static String made() {
        var bytes = new byte[MADE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "ServerKeyFile";
    }
}
