package dev.tandem.platform.kernel;

import org.jspecify.annotations.Nullable;

/// Something that belongs to an account, which alone may change it.
///
/// @param <A> the id of an account
public interface Owned<A extends Id> {
    A owner();

    /// Whether the actor may know of it. A guest, who is null, knows of nothing unless the
    /// thing says otherwise.
    default boolean isVisibleTo(@Nullable A actor) {
        return owner().equals(actor);
    }
}
