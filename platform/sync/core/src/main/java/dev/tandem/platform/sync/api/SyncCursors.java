package dev.tandem.platform.sync.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.MalformedCursor;
import dev.tandem.platform.sync.model.feed.SyncCursor;
import dev.tandem.platform.web.Hmac;
import dev.tandem.platform.web.ServerKey;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Numbers of changes as clients see them: signed for one account, so that nobody can make one.
@Singleton
final class SyncCursors {
    private final Hmac hmac;

    SyncCursors(ServerKey key) {
        hmac = new Hmac(key.derived("sync-cursors"));
    }

    SyncCursor of(UUID owner, long number) {
        var text = Cursor.of(number).encode();
        return new SyncCursor(text + "." + signature(owner, text));
    }

    /// 0 for a client that has no cursor yet.
    long read(UUID owner, @Nullable SyncCursor cursor) {
        if (cursor == null) {
            return 0;
        }
        var text = cursor.value();
        var end = text.lastIndexOf('.');
        if (end < 0 || !isSigned(owner, text.substring(0, end), text.substring(end + 1))) {
            throw new MalformedCursor();
        }
        return Long.parseLong(Cursor.decode(text.substring(0, end)).text(0));
    }

    private boolean isSigned(UUID owner, String text, String given) {
        return MessageDigest.isEqual(signature(owner, text).getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private String signature(UUID owner, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac.of(owner.toString(), text));
    }
}
