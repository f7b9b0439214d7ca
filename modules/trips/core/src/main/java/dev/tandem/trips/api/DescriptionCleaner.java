package dev.tandem.trips.api;

import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.EnteredDescription;
import org.jspecify.annotations.Nullable;

/// Cleans the description of one request, once however often the request is worked out anew.
/// What is stored is harmless already, and is not cleaned again.
final class DescriptionCleaner {
    private @Nullable EnteredDescription entered;
    private Description cleaned = Description.EMPTY;

    Description clean(@Nullable EnteredDescription description, Description stored) {
        if (description == null) {
            return Description.EMPTY;
        }
        if (description.value().equals(stored.value())) {
            return stored;
        }
        if (!description.equals(entered)) {
            cleaned = description.cleaned();
            entered = description;
        }
        return cleaned;
    }
}
