package dev.tandem.identity;

/// What anybody may know of an account.
public record AccountSummary(AccountId id, Username username, FullName fullName) {}
