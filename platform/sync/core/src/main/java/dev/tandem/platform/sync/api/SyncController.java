package dev.tandem.platform.sync.api;

import dev.tandem.platform.kernel.BatchRoute;
import dev.tandem.platform.kernel.Caller;
import dev.tandem.platform.kernel.QueryBudget;
import dev.tandem.platform.sync.model.feed.SyncCursor;
import dev.tandem.platform.sync.service.FeedReader;
import dev.tandem.platform.sync.service.SyncService;
import dev.tandem.platform.web.AlsoFailsWith;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/// The sync protocol, for clients that work without a network (docs/sync-protocol.md).
@Controller("/v1/sync")
class SyncController {
    static final int MAX_OPERATIONS = 500;
    static final int MAX_CHANGES = 1000;
    private static final String DEFAULT_CHANGES = "500";

    private final SyncService sync;
    private final FeedReader feed;
    private final SyncCursors cursors;
    private final SyncMapper mapper;

    SyncController(SyncService sync, FeedReader feed, SyncCursors cursors, SyncMapper mapper) {
        this.sync = sync;
        this.feed = feed;
        this.cursors = cursors;
        this.mapper = mapper;
    }

    /// Does what a device has done, each operation by itself, and tells what has changed. An
    /// operation that is sent again is not done again.
    @Post
    @BatchRoute
    @AlsoFailsWith(403)
    SyncResponse sync(Caller caller, @Body SyncRequest request) {
        return mapper.toResponse(caller, sync.sync(caller.id().value(), mapper.toBatch(caller, request)));
    }

    /// Tells what has changed.
    ///
    /// @param cursor That of the last response; without one, all rows are sent.
    /// @param limit The most changes.
    @Get("/changes")
    @QueryBudget(6)
    @AlsoFailsWith(409)
    ChangesResponse changes(
            Caller caller,
            @Nullable @QueryValue SyncCursor cursor,
            @QueryValue(defaultValue = DEFAULT_CHANGES) @Min(1) @Max(MAX_CHANGES) int limit) {
        var owner = caller.id().value();
        return mapper.toChanges(caller, feed.read(owner, cursors.read(owner, cursor), limit));
    }
}
