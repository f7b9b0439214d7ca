package dev.tandem.identity.api;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import io.micronaut.serde.annotation.Serdeable;

/// An account as anybody reads it.
@Serdeable
record AccountSummaryResponse(AccountId id, Username username, FullName fullName) {}
