package dev.tandem.identity;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/// Who sends the request, and the session in which they do, as shown by an access token.
///
/// A controller's method that takes one answers 401 to everybody else; one that takes a nullable one serves
/// guests too.
public record CurrentActor(AccountSummary account, SessionId session) implements Principal {
    public AccountId id() {
        return account.id();
    }

    /// Null for a guest.
    public static @Nullable AccountId idOf(@Nullable CurrentActor actor) {
        return actor == null ? null : actor.id();
    }

    @Override
    public String getName() {
        return id().value().toString();
    }
}
