package dev.tandem.platform.openapi.schema;

/// Whether a record is sent or returned, which decides which of its members must be there.
public enum Direction {
    /// Nullable members may be absent, and unknown members are refused.
    REQUEST,
    /// All members may be absent.
    PATCH,
    /// All members are there, though they may be null. A later version may add members.
    RESPONSE
}
