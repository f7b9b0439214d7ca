package dev.tandem.platform.kernel.administration;

/// Makes accounts administrators, and takes that back, for the command line. The module that has
/// the accounts implements it.
public interface Administrators {
    Outcome grant(String username);

    /// Takes it back from the last administrator, too: whoever may run the command can make
    /// another one.
    Outcome revoke(String username);

    /// What became of an account. `UNKNOWN` means that no account has the username, or that it
    /// is deleted.
    enum Outcome {
        CHANGED,
        UNCHANGED,
        UNKNOWN
    }
}
