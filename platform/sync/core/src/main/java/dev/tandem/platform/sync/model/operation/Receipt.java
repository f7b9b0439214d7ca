package dev.tandem.platform.sync.model.operation;

import java.time.Instant;
import java.util.UUID;

/// What a client was told about an operation.
///
/// @param fingerprint of the whole operation
public record Receipt(UUID operation, UUID device, String fingerprint, Outcome outcome, Instant receivedAt) {}
