package dev.tandem.platform.sync.api.conflict;

import dev.tandem.platform.kernel.Caller;
import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.sync.service.ConflictService;
import dev.tandem.platform.web.list.ListResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.util.UUID;

/// The conflicts of an account over HTTP.
@Controller("/v1/sync/conflicts")
class ConflictController {
    private final ConflictService conflicts;
    private final ConflictMapper mapper;

    ConflictController(ConflictService conflicts, ConflictMapper mapper) {
        this.conflicts = conflicts;
        this.mapper = mapper;
    }

    /// Lists conflicts that nobody has resolved, the latest first.
    @Get
    @QueryBudget(2)
    ListResponse<KeptConflictResponse> list(Caller caller, SliceRequest slice) {
        return ListResponse.of(conflicts.list(caller.id().value(), slice), mapper::toKept);
    }

    /// Resolves a conflict: the row gets the values that the operation wanted, those that were
    /// there, or others.
    ///
    /// @param id The conflict.
    @Post("/{id}/resolve")
    @Status(HttpStatus.NO_CONTENT)
    @QueryBudget(8)
    void resolve(Caller caller, UUID id, @Body ResolveRequest request) {
        mapper.toResolution(request).resolve(conflicts, caller.id().value(), id);
    }
}
