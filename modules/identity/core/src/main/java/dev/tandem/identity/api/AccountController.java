package dev.tandem.identity.api;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.service.AccountService;
import dev.tandem.identity.service.PasswordService;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.QueryBudget;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;

/// Accounts over HTTP, as anybody sees them.
@Controller("/v1/accounts")
class AccountController {
    private final AccountService accounts;
    private final PasswordService passwords;
    private final AccountApiMapper mapper;

    AccountController(AccountService accounts, PasswordService passwords, AccountApiMapper mapper) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.mapper = mapper;
    }

    /// Creates an account.
    @Post
    @QueryBudget(3)
    HttpResponse<AccountResponse> signUp(IdempotencyKey key, @Body SignUpRequest request) {
        var account = passwords.signUp(key, mapper.toCommand(request));
        return HttpResponse.created(
                mapper.toResponse(account),
                URI.create("/v1/accounts/" + account.id().value()));
    }

    /// Shows what everybody may know of an account.
    @Get("/{id}")
    @QueryBudget(1)
    AccountSummaryResponse get(AccountId id) {
        return mapper.toResponse(accounts.summary(id));
    }
}
