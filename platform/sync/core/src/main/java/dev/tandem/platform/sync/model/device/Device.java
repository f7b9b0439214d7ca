package dev.tandem.platform.sync.model.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device of an account.
///
/// @param id made by the device; two accounts may use the same device
/// @param number the number of the last change that it said it had
/// @param offset how many milliseconds its clock is ahead of the server's
public record Device(
        UUID id,
        @Nullable DeviceName name,
        Instant createdAt,
        Instant seenAt,
        @Nullable Instant revokedAt,
        long number,
        long offset) {

    public static Device registered(UUID id, Instant now) {
        return new Device(id, null, now, now, null, 0, 0);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public Device named(DeviceName newName) {
        return new Device(id, newName, createdAt, seenAt, revokedAt, number, offset);
    }

    public Device seen(Instant now, long newNumber, long newOffset) {
        return new Device(id, name, createdAt, now, revokedAt, newNumber, newOffset);
    }

    public Device revoked(Instant now) {
        return isRevoked() ? this : new Device(id, name, createdAt, seenAt, now, number, offset);
    }
}
