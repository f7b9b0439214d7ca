package dev.tandem.platform.openapi.schema;

/// Which way a record travels, which decides what of it must be there.
public enum Direction {
    /// What may be null may also be absent; what is not known is refused.
    REQUEST,
    /// Everything may be absent.
    PATCH,
    /// Everything is there, null or not; more may come with a later version.
    RESPONSE
}
