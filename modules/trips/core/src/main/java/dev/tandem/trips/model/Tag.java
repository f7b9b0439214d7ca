package dev.tandem.trips.model;

import dev.tandem.platform.kernel.TextRule;
import java.util.Locale;

/// A word by which trips are found. Capitals and blanks around it make no difference: `Gravel`
/// and ` gravel ` are the same tag.
public record Tag(String name) implements Comparable<Tag> {
    public static final int MAX_LENGTH = 30;

    public Tag {
        name = new TextRule(1, MAX_LENGTH).check("tags", name.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Tag other) {
        return name.compareTo(other.name);
    }
}
