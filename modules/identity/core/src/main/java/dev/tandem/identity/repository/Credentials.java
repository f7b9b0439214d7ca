package dev.tandem.identity.repository;

import dev.tandem.identity.Account;

/// An account, and what its password is compared with.
public record Credentials(Account account, PasswordHash password) {}
