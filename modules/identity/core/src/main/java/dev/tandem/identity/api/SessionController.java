package dev.tandem.identity.api;

import dev.tandem.identity.service.SignIn;
import dev.tandem.platform.web.QueryBudget;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import jakarta.validation.Valid;

/// Signing in over HTTP.
@Controller("/v1/sessions")
class SessionController {
    private final SignIn signIn;
    private final AccountApiMapper mapper;
    private final AccessTokens tokens;

    SessionController(SignIn signIn, AccountApiMapper mapper, AccessTokens tokens) {
        this.signIn = signIn;
        this.mapper = mapper;
        this.tokens = tokens;
    }

    /// Signs in: gives an access token, good for 15 minutes, for a name or an address and the password.
    @Post
    @QueryBudget(2)
    HttpResponse<SessionResponse> signIn(@Valid @Body LoginRequest request) {
        var account = signIn.signIn(mapper.toLogin(request));
        return HttpResponse.created(tokens.issue(account.id()));
    }
}
