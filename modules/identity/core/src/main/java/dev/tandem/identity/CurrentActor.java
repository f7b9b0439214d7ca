package dev.tandem.identity;

import java.security.Principal;

/// Who sends the request, as shown by an access token.
///
/// A controller's method that takes one answers 401 to everybody else; one that takes a nullable one serves
/// guests too.
public record CurrentActor(AccountId id) implements Principal {
    @Override
    public String getName() {
        return id.value().toString();
    }
}
