package dev.tandem.identity.repository;

import dev.tandem.identity.AccountId;

/// Whose password is compared with what.
public record Credentials(AccountId account, PasswordHash password) {}
