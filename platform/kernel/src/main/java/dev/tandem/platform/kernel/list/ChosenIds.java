package dev.tandem.platform.kernel.list;

import static java.util.Comparator.comparingInt;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.failure.Invalid;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// The ids of things that a request asks for. The response shows each thing once, in the order
/// of the ids.
///
/// @param ids at most [#MAX_IDS] ids
public record ChosenIds<I extends Id>(List<I> ids) {
    public static final int MAX_IDS = SliceRequest.MAX_LIMIT;

    public ChosenIds {
        if (ids.size() > MAX_IDS) {
            throw new Invalid("ids", "must be at most " + MAX_IDS + " ids");
        }
        ids = ids.stream().distinct().toList();
    }

    /// Sorts `found` into the order of the ids, and cuts the requested slice from it. Ids of
    /// which nothing was found are left out.
    public <T> Slice<T> slice(Collection<T> found, Function<T, I> id, SliceRequest request) {
        var after = request.after() == null ? -1 : request.after().expecting(1).number(0);
        return Slice.of(
                found.stream()
                        .filter(thing -> place(id, thing) > after)
                        .sorted(comparingInt(thing -> place(id, thing)))
                        .limit(request.lookahead())
                        .toList(),
                request,
                thing -> Cursor.of(place(id, thing)),
                most -> found.size());
    }

    private <T> int place(Function<T, I> id, T thing) {
        return ids.indexOf(id.apply(thing));
    }
}
