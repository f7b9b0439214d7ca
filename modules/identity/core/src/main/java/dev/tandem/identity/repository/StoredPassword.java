package dev.tandem.identity.repository;

import dev.tandem.identity.AccountId;

/// The password hash of an account, as it was read.
public record StoredPassword(AccountId account, PasswordHash password) {}
