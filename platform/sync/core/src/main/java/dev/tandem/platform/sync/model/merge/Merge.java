package dev.tandem.platform.sync.model.merge;

import static java.util.stream.Collectors.toMap;

import dev.tandem.platform.sync.MergeRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What becomes of a row when a client's write meets what others have written meanwhile.
///
/// A field that nobody has changed since the client saw it gets the client's value. Of writes that
/// did not know of each other the later one stays, whichever comes first.
///
/// @param fields the row as it is to be
/// @param won fields in which the client's write takes the place of one that the client did not
///     know, of another device or of the server
/// @param lost fields in which the other write stays
public record Merge(Map<String, StampedField> fields, Set<String> won, Set<String> lost) {

    public static Merge of(Map<String, StampedField> row, Write write, MergeRule rule) {
        var merge = new Merge(new TreeMap<>(row), new TreeSet<>(), new TreeSet<>());
        switch (rule) {
            case BY_FIELD -> row.forEach((name, field) -> merge.write(name, field, field, write));
            case WHOLE_ROW ->
                row.values().stream()
                        .max((one, other) -> one.stamp().compareTo(other.stamp()))
                        .ifPresent(latest -> merge.writeWhole(row, latest, write));
        }
        return merge;
    }

    /// @param rival the field whose write the client's has to be later than
    private void write(String name, StampedField field, StampedField rival, Write write) {
        var value = write.of(name);
        if (value == null) {
            return;
        }
        var isLater = write.stamp().compareTo(rival.stamp()) > 0;
        if (value.equals(field.value())) {
            fields.put(name, isLater ? field.stamped(write.stamp()) : field);
        } else if (write.knew(rival)) {
            fields.put(name, new StampedField(value, write.stamp().after(rival.stamp()), StampedField.NEXT));
        } else if (isLater) {
            fields.put(name, new StampedField(value, write.stamp(), StampedField.NEXT));
            if (!write.stamp().isOfSameDevice(rival.stamp())) {
                won.add(name);
            }
        } else {
            lost.add(name);
        }
    }

    /// All fields have the stamp of the latest write of the row.
    private void writeWhole(Map<String, StampedField> row, StampedField latest, Write write) {
        row.forEach((name, field) -> write(name, field, latest, write));
        fields.values().stream()
                .map(StampedField::stamp)
                .max(Stamp::compareTo)
                .ifPresent(stamp -> fields.replaceAll((_, field) -> field.stamped(stamp)));
    }

    /// Whether the row keeps its values.
    public boolean changesNothing(Map<String, StampedField> row) {
        return values(fields).equals(values(row));
    }

    public static Map<String, String> values(Map<String, StampedField> row) {
        return row.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, field -> field.getValue().value()));
    }
}
