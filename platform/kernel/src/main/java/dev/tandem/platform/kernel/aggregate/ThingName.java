package dev.tandem.platform.kernel.aggregate;

import dev.tandem.platform.kernel.Id;
import java.util.Arrays;
import java.util.Locale;

/// What failures call the thing that an id belongs to. A `TripId` in `dev.tandem.trips.model` is
/// of a `trip` of the module `trips`, and a `WorkItemId` of a `work item`.
///
/// The annotation processor that writes the OpenAPI document names failures alike.
record ThingName(String module, String thing) {
    static ThingName of(Id id) {
        var type = id.getClass();
        var packages = Arrays.asList(type.getPackageName().split("\\."));
        var model = packages.indexOf("model");
        var module = model < 0 ? packages.getLast() : packages.get(model - 1);
        var words = type.getSimpleName().replaceFirst("Id$", "").replaceAll("(?<=.)(?=[A-Z])", " ");
        return new ThingName(module, words.toLowerCase(Locale.ROOT));
    }

    String code(String problem) {
        return "%s.%s-%s".formatted(module, thing.replace(' ', '-'), problem);
    }
}
