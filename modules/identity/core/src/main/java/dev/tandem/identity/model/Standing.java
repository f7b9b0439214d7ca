package dev.tandem.identity.model;

/// What an account may do, which its owner does not decide: act at all, and administer others.
public record Standing(boolean active, boolean administrator) {
    static final Standing OF_A_NEW_ACCOUNT = new Standing(true, false);

    Standing withActive(boolean nowActive) {
        return new Standing(nowActive, administrator);
    }

    Standing withAdministrator(boolean nowAdministrator) {
        return new Standing(active, nowAdministrator);
    }
}
