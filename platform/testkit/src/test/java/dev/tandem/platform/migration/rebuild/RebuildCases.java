package dev.tandem.platform.migration.rebuild;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every change with every kind of reference. Features and wordings take turns, so that each
/// feature meets each change and each kind of reference.
final class RebuildCases {
    private static final Map<Feature, Set<Change>> CLASHES = Map.of(
            Feature.AUTOINCREMENT,
            EnumSet.of(
                    Change.PRIMARY_KEY,
                    Change.AUTOINCREMENT_ADDED,
                    Change.WITHOUT_ROWID_ADDED,
                    Change.WITHOUT_ROWID_DROPPED),
            Feature.WITHOUT_ROWID,
            EnumSet.of(Change.AUTOINCREMENT_ADDED, Change.WITHOUT_ROWID_ADDED, Change.WITHOUT_ROWID_DROPPED),
            Feature.EXPRESSION_INDEX,
            EnumSet.of(Change.UNIQUE_DROPPED),
            Feature.STRICT,
            EnumSet.of(Change.STRICT_ADDED, Change.WIDER_TYPE));

    private static final List<Change> CHANGES = List.of(Change.values());
    private static final List<Reference> REFERENCES = List.of(Reference.values());
    private static final List<Feature> FEATURES = List.of(Feature.values());
    private static final List<Wording> WORDINGS = List.of(Wording.values());

    private RebuildCases() {}

    static List<RebuildCase> all() {
        var cases = new ArrayList<RebuildCase>();
        for (var change = 0; change < CHANGES.size(); change++) {
            for (var reference = 0; reference < REFERENCES.size(); reference++) {
                cases.add(new RebuildCase(
                        CHANGES.get(change),
                        REFERENCES.get(reference),
                        features(CHANGES.get(change), change + reference),
                        turn(WORDINGS, change + 3 * reference)));
            }
        }
        return cases;
    }

    private static Set<Feature> features(Change change, int turn) {
        var features = EnumSet.of(turn(FEATURES, turn), turn(FEATURES, turn + FEATURES.size() / 2));
        features.removeIf(feature -> CLASHES.getOrDefault(feature, Set.of()).contains(change));
        return features;
    }

    private static <T> T turn(List<T> values, int turn) {
        return values.get(turn % values.size());
    }
}
