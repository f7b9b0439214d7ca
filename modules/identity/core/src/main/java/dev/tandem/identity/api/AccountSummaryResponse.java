package dev.tandem.identity.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/// An account as anybody reads it.
@Serdeable
record AccountSummaryResponse(UUID id, String username, String fullName) {}
