package dev.tandem.identity;

/// What anybody may know of an account.
public record AccountSummary(AccountId id, Username username, String fullName) {
    public static final int MAX_FULL_NAME = 100;
}
