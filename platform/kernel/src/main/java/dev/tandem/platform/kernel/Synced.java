package dev.tandem.platform.kernel;

/// Something whose changes reach its owner's clients, also those that work without a network
/// (docs/sync-protocol.md). Its row is in the change feed.
public interface Synced {}
