package dev.tandem.trips.model.statistics;

import dev.tandem.platform.kernel.list.KeyType;
import dev.tandem.platform.kernel.list.Keyset;
import dev.tandem.trips.model.Tag;

/// How many listed trips have a tag.
public record TagCount(Tag tag, int trips) {
    /// The most used tag comes first; tags of equal use are sorted by name.
    public static final Keyset<TagCount> MOST_USED = Keyset.descending(KeyType.NUMBER, TagCount::trips)
            .thenAscending(KeyType.TEXT, count -> count.tag().value());
}
