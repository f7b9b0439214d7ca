package dev.tandem.identity.model;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.FullName;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import dev.tandem.platform.kernel.Timestamped;
import java.time.Instant;

/// The account of a person, without the password.
///
/// An account that is not active may not act. A verified account has shown that its e-mail
/// address is its own. `notifications` allows mail that nobody has asked for.
public record Account(
        AccountId id, Profile profile, boolean active, boolean verified, boolean notifications, Lifecycle lifecycle)
        implements Identified<AccountId>, Timestamped, SoftDeletable, Revisioned {

    public static Account created(AccountId id, Profile profile, Instant now) {
        return new Account(id, profile, true, false, true, Lifecycle.created(now));
    }

    public AccountSummary summary() {
        return new AccountSummary(id, profile.username(), profile.fullName());
    }

    public boolean mayAct() {
        return active && !isDeleted();
    }

    /// A new e-mail address is not verified. An update to the same values changes nothing.
    public Account updated(EmailAddress email, FullName fullName, boolean withNotifications, Instant now) {
        var updated = new Profile(profile.username(), email, fullName);
        if (updated.equals(profile) && withNotifications == notifications) {
            return this;
        }
        return new Account(
                id,
                updated,
                active,
                verified && email.equals(profile.email()),
                withNotifications,
                lifecycle.touched(now));
    }

    public Account deactivated(Instant now) {
        return new Account(id, profile, false, verified, notifications, lifecycle.touched(now));
    }

    public Account deleted(Instant now) {
        return with(lifecycle.deleted(now));
    }

    public Account restored(Instant now) {
        return with(lifecycle.restored(now));
    }

    public Account with(Lifecycle newLifecycle) {
        return new Account(id, profile, active, verified, notifications, newLifecycle);
    }
}
