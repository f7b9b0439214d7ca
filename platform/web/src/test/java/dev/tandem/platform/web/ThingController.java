package dev.tandem.platform.web;

import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.list.ChosenIds;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.list.Sort;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;
import dev.tandem.platform.web.json.MergePatch;
import dev.tandem.platform.web.list.ListResponse;
import dev.tandem.platform.web.revision.RevisedResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A list of three things, a thing that patches change, and an echo of what is sent.
@Controller("/test/things")
class ThingController {
    @Post
    Echo echo(@Body Thing thing) {
        return new Echo(
                thing.firstName(),
                thing.lastName(),
                thing.parts(),
                thing.weight(),
                thing.codes(),
                thing.colour(),
                thing.price(),
                Instant.parse("2026-11-20T00:00:00Z"));
    }

    @Patch(
            uri = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    Kept change(ThingId id, ExpectedRevision expected, @Body MergePatch<Thing> patch) {
        var kept = new Kept(
                patch.applyTo(new Thing(
                        "Ä", "B", List.of(new Part(1), new Part(2)), null, null, null, null, null, null, null)),
                7);
        return expected.revisions() == null || expected.revisions().contains(kept.revision())
                ? kept
                : new Kept(kept.thing(), 0);
    }

    @Patch("/older")
    Kept changeOlder(@Body MergePatch<Thing> patch) {
        return new Kept(
                patch.applyTo(new Thing(
                        "older than the rules",
                        "B",
                        List.of(new Part(0), new Part(2)),
                        null,
                        null,
                        null,
                        List.of(new Code("old")),
                        null,
                        null,
                        null)),
                7);
    }

    @Get("/{id}/kept")
    Kept kept(ThingId id) {
        return new Kept(new Thing("Ä", "B".repeat(2_000), null, null, null, id.value(), null, null, null, null), 7);
    }

    @Get("/{id}")
    String show(ThingId id) {
        return id.value().toString();
    }

    @Get
    ListResponse<String> list(
            @Nullable @QueryValue ThingId parent,
            @QueryValue(defaultValue = "false") boolean worn,
            @Nullable @QueryValue Colour colour,
            @Nullable @QueryValue Code code,
            @Nullable @QueryValue Sort<Colour> sort,
            SliceRequest request) {
        var after = request.after() == null
                ? 0
                : Integer.parseInt(request.after().key().getFirst());
        var found = IntStream.rangeClosed(after + 1, 3)
                .boxed()
                .limit(request.lookahead())
                .toList();
        return ListResponse.of(Slice.of(found, request, Cursor::of, most -> 3), number -> "thing " + number);
    }

    @Get("/chosen")
    List<String> choose(@QueryValue ChosenIds<ThingId> ids) {
        return ids.ids().stream().map(id -> id.value().toString()).toList();
    }

    /// A list of a hundred letters, each of them very long.
    @Get("/letters")
    ListResponse<String> letters(SliceRequest request) {
        var after = request.after() == null ? 0 : request.after().number(0);
        var found = IntStream.rangeClosed(after + 1, 100)
                .boxed()
                .limit(request.lookahead())
                .toList();
        return ListResponse.of(
                Slice.of(found, request, Cursor::of, most -> most),
                number -> number + " " + "🚲".repeat(number == 50 ? 300_000 : number * 500));
    }

    enum Colour {
        RED,
        DARK_BLUE,
        GREEN
    }

    @Text(max = 3, pattern = "[A-Z]+", storedPattern = "[A-Za-z]+", rule = "must be capitals", example = "AB")
    public record Code(String value) implements Value<String> {
        public Code {
            TextRule.of(Code.class).check(value);
        }
    }

    public record ThingId(UUID value) implements Id {}

    @Serdeable
    record Thing(
            @Text(max = 10, example = "Ada") String firstName,
            @Nullable String lastName,
            @Nullable List<Part> parts,
            @Nullable LocalDate born,
            @Nullable BigDecimal weight,
            @Nullable UUID parent,
            @Nullable List<Code> codes,
            @Nullable Colour colour,
            @Nullable Money price,
            @Nullable Instant seen) {}

    @Serdeable
    record Kept(Thing thing, long revision) implements RevisedResponse {}

    @Serdeable
    record Echo(
            String firstName,
            @Nullable String lastName,
            @Nullable List<Part> parts,
            @Nullable BigDecimal weight,
            @Nullable List<Code> codes,
            @Nullable Colour colour,
            @Nullable Money price,
            Instant seenAt) {}

    @Serdeable
    record Part(@Min(1) int size) {}
}
