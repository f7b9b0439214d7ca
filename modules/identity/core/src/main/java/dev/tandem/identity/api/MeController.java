package dev.tandem.identity.api;

import dev.tandem.identity.CurrentActor;
import dev.tandem.identity.service.AccountService;
import dev.tandem.identity.service.PasswordService;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.platform.web.AlsoFailsWith;
import dev.tandem.platform.web.GuessLimited;
import dev.tandem.platform.web.json.MergePatch;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;

/// One's own account over HTTP.
@Controller("/v1/me")
class MeController {
    private final AccountService accounts;
    private final PasswordService passwords;
    private final AccountApiMapper mapper;

    MeController(AccountService accounts, PasswordService passwords, AccountApiMapper mapper) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.mapper = mapper;
    }

    /// Shows one's own account.
    @Get
    @QueryBudget(1)
    AccountResponse get(CurrentActor actor) {
        return mapper.toResponse(accounts.find(actor.id()));
    }

    /// Updates the fields of one's own account that are sent. Null is refused, as no field can
    /// be cleared.
    @Patch(consumes = {MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @GuessLimited
    @QueryBudget(3)
    AccountResponse update(CurrentActor actor, ExpectedRevision expected, @Body MergePatch<UpdateMeRequest> patch) {
        var updated = accounts.update(
                actor.id(), expected, account -> mapper.toCommand(patch.applyTo(mapper.toRequest(account))));
        return mapper.toResponse(updated);
    }

    /// Changes one's own password, and signs out everywhere else.
    @Put("/password")
    @GuessLimited
    @Status(HttpStatus.NO_CONTENT)
    @QueryBudget(5)
    void changePassword(CurrentActor actor, @Body ChangePasswordRequest request) {
        passwords.changePassword(actor.id(), actor.session(), mapper.toCommand(request));
    }

    /// Deletes one's own account: nobody sees it any more, until it is restored. Signs out
    /// everywhere. The last active administrator cannot do so.
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    @QueryBudget(4)
    @AlsoFailsWith(422)
    void delete(CurrentActor actor, ExpectedRevision expected) {
        accounts.delete(actor.id(), expected);
    }

    /// Restores a deleted account, by its password.
    @Post("/restore")
    @QueryBudget(3)
    AccountResponse restore(@Body SignInRequest request) {
        return mapper.toResponse(passwords.restore(mapper.toCredentials(request)));
    }
}
