package dev.tandem.template.api;

import dev.tandem.identity.CurrentActor;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.web.json.MergePatch;
import dev.tandem.platform.web.list.ListResponse;
import dev.tandem.template.model.PrintedBookId;
import dev.tandem.template.service.PrintedBookService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import java.net.URI;

/// Printed books over HTTP. Each account sees its own.
@Controller("/v1/printed-books")
class PrintedBookController {
    private final PrintedBookService printedBooks;
    private final PrintedBookApiMapper mapper;

    PrintedBookController(PrintedBookService printedBooks, PrintedBookApiMapper mapper) {
        this.printedBooks = printedBooks;
        this.mapper = mapper;
    }

    /// Creates a printed book.
    @Post
    @QueryBudget(1)
    HttpResponse<PrintedBookResponse> create(CurrentActor actor, IdempotencyKey key, @Body PrintedBookRequest request) {
        var printedBook = mapper.toResponse(printedBooks.create(actor.id(), key, mapper.toDetails(request)));
        return HttpResponse.created(
                printedBook, URI.create("/v1/printed-books/" + printedBook.id().value()));
    }

    /// Shows a printed book.
    @Get("/{id}")
    @QueryBudget(1)
    PrintedBookResponse get(CurrentActor actor, PrintedBookId id) {
        return mapper.toResponse(printedBooks.find(actor.id(), id));
    }

    /// Lists one's own printed books, the latest created first.
    ///
    /// @param deleted Those that were deleted, the latest deleted first, in place of the others.
    @Get
    @QueryBudget(2)
    ListResponse<PrintedBookResponse> list(
            CurrentActor actor, @QueryValue(defaultValue = "false") boolean deleted, SliceRequest slice) {
        return ListResponse.of(printedBooks.list(actor.id(), deleted, slice), mapper::toResponse);
    }

    /// Updates the fields of a printed book that are sent: what is absent stays, what is null is
    /// cleared.
    @Patch(
            uri = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @QueryBudget(2)
    PrintedBookResponse update(
            CurrentActor actor,
            PrintedBookId id,
            ExpectedRevision expected,
            @Body MergePatch<PrintedBookRequest> patch) {
        return mapper.toResponse(printedBooks.update(
                actor.id(),
                id,
                expected,
                printedBook -> mapper.toDetails(patch.applyTo(mapper.toRequest(printedBook)))));
    }

    /// Deletes a printed book. Its owner can restore it.
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @QueryBudget(2)
    void delete(CurrentActor actor, PrintedBookId id, ExpectedRevision expected) {
        printedBooks.delete(actor.id(), id, expected);
    }

    /// Restores a deleted printed book.
    @Post("/{id}/restore")
    @QueryBudget(2)
    PrintedBookResponse restore(CurrentActor actor, IdempotencyKey key, PrintedBookId id, ExpectedRevision expected) {
        return mapper.toResponse(printedBooks.restore(actor.id(), key, id, expected));
    }
}
