package dev.tandem.identity.repository;

import dev.tandem.identity.AccountId;

/// Whose password is compared with what.
public record StoredPassword(AccountId account, PasswordHash password) {}
