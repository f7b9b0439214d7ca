package dev.tandem.identity.api;

import dev.tandem.identity.CurrentActor;
import dev.tandem.identity.service.PasswordService;
import dev.tandem.identity.service.SessionService;
import dev.tandem.platform.kernel.QueryBudget;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;

/// Signing in and out over HTTP.
@Controller("/v1/sessions")
class SessionController {
    private final PasswordService passwords;
    private final SessionService sessions;
    private final AccountApiMapper mapper;
    private final AccessTokens tokens;

    SessionController(
            PasswordService passwords, SessionService sessions, AccountApiMapper mapper, AccessTokens tokens) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.mapper = mapper;
        this.tokens = tokens;
    }

    /// Signs in: gives an access token, good for 15 minutes, for a name or an address and the
    /// password.
    @Post
    @QueryBudget(3)
    HttpResponse<SessionResponse> signIn(@Body SignInRequest request) {
        return HttpResponse.created(tokens.issue(passwords.signIn(mapper.toCredentials(request))));
    }

    /// Signs out: the access token that is sent is not good any more.
    @Delete("/current")
    @Status(HttpStatus.NO_CONTENT)
    @QueryBudget(1)
    void signOut(CurrentActor actor) {
        sessions.end(actor.session());
    }

    /// Signs out everywhere: no access token of the account is good any more.
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    @QueryBudget(1)
    void signOutEverywhere(CurrentActor actor) {
        sessions.endAll(actor.id());
    }
}
