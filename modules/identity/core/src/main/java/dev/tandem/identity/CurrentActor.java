package dev.tandem.identity;

import dev.tandem.platform.kernel.Caller;
import org.jspecify.annotations.Nullable;

/// The account that sends the request, and the session that its access token names.
///
/// A controller method with a parameter of this type refuses guests with 401. If the parameter
/// is nullable, it serves guests too.
public record CurrentActor(AccountSummary account, SessionId session) implements Caller {
    @Override
    public AccountId id() {
        return account.id();
    }

    /// Returns null for a guest.
    public static @Nullable AccountId idOf(@Nullable CurrentActor actor) {
        return actor == null ? null : actor.id();
    }

    @Override
    public String getName() {
        return id().value().toString();
    }
}
