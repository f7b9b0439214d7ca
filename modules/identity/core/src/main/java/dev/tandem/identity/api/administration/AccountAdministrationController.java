package dev.tandem.identity.api.administration;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.CurrentActor;
import dev.tandem.identity.api.AccountResponse;
import dev.tandem.identity.service.AccountAdministration;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.web.AlsoFailsWith;
import dev.tandem.platform.web.list.ListResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;

/// Accounts over HTTP, as administrators see and change them.
@Controller("/v1/accounts")
class AccountAdministrationController {
    private final AccountAdministration administration;
    private final AccountAdministrationMapper mapper;

    AccountAdministrationController(AccountAdministration administration, AccountAdministrationMapper mapper) {
        this.administration = administration;
        this.mapper = mapper;
    }

    /// Lists accounts, the latest created first, but for those that are deleted. Only
    /// administrators may.
    ///
    /// @param active Only those that may act, or only those that were deactivated.
    @Get
    @QueryBudget(3)
    @AlsoFailsWith(403)
    ListResponse<AccountResponse> listAccounts(
            CurrentActor actor, @Nullable @QueryValue Boolean active, SliceRequest slice) {
        return ListResponse.of(administration.list(actor.id(), active, slice), mapper::toResponse);
    }

    /// Deactivates an account: it cannot sign in, and is signed out everywhere at once. What it
    /// has written stays as it is. The last active administrator cannot be deactivated. Only
    /// administrators may.
    @Post("/{id}/deactivate")
    @QueryBudget(4)
    AccountResponse deactivateAccount(CurrentActor actor, IdempotencyKey key, AccountId id, ExpectedRevision expected) {
        return mapper.toResponse(administration.deactivate(actor.id(), key, id, expected));
    }

    /// Reactivates an account, which can sign in again. Only administrators may.
    @Post("/{id}/reactivate")
    @QueryBudget(3)
    AccountResponse reactivateAccount(CurrentActor actor, IdempotencyKey key, AccountId id, ExpectedRevision expected) {
        return mapper.toResponse(administration.reactivate(actor.id(), key, id, expected));
    }
}
