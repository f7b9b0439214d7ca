package dev.tandem.identity.model;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
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
        AccountId id, Profile profile, Standing standing, boolean verified, boolean notifications, Lifecycle lifecycle)
        implements Identified<AccountId>, Timestamped, SoftDeletable, Revisioned {

    public static Account created(AccountId id, Profile profile, Instant now) {
        return new Account(id, profile, Standing.OF_A_NEW_ACCOUNT, false, true, Lifecycle.created(now));
    }

    public AccountSummary summary() {
        return new AccountSummary(id, profile.username(), profile.fullName());
    }

    public boolean mayAct() {
        return standing.active() && !isDeleted();
    }

    public boolean mayAdminister() {
        return mayAct() && standing.administrator();
    }

    /// A new e-mail address is not verified. An update to the same values changes nothing.
    public Account updated(Profile updated, boolean withNotifications, Instant now) {
        if (updated.equals(profile) && withNotifications == notifications) {
            return this;
        }
        return new Account(
                id,
                updated,
                standing,
                verified && updated.email().equals(profile.email()),
                withNotifications,
                lifecycle.touched(now));
    }

    /// Of a deactivated account it changes nothing, and likewise for the verbs below.
    public Account deactivated(Instant now) {
        return with(standing.withActive(false), now);
    }

    public Account reactivated(Instant now) {
        return with(standing.withActive(true), now);
    }

    public Account madeAdministrator(Instant now) {
        return with(standing.withAdministrator(true), now);
    }

    public Account madeOrdinary(Instant now) {
        return with(standing.withAdministrator(false), now);
    }

    private Account with(Standing changed, Instant now) {
        return changed.equals(standing)
                ? this
                : new Account(id, profile, changed, verified, notifications, lifecycle.touched(now));
    }

    public Account deleted(Instant now) {
        return with(lifecycle.deleted(now));
    }

    public Account restored(Instant now) {
        return with(lifecycle.restored(now));
    }

    public Account with(Lifecycle newLifecycle) {
        return new Account(id, profile, standing, verified, notifications, newLifecycle);
    }
}
