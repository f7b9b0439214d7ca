package dev.tandem.platform.migration.report;

import dev.tandem.platform.migration.history.AppliedMigration;
import dev.tandem.platform.migration.script.Effect;
import dev.tandem.platform.migration.script.Migration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of one migration.
///
/// @param revision empty for a module of which nothing was applied
/// @param at when it was applied; null while it is pending
/// @param effect what it does to what is there; empty when nobody knows
/// @param wayBack what undoing it does; empty when nothing leads back
/// @param marks what is unusual about it
/// @param pending the number of migrations that its module still lacks; null where each has
///     a line of its own
public record ReportLine(
        String module,
        String revision,
        String description,
        @Nullable Instant at,
        @Nullable Integer milliseconds,
        String effect,
        String wayBack,
        Set<Mark> marks,
        @Nullable Long pending) {

    static ReportLine none(String module) {
        return new ReportLine(module, "", "nothing was applied", null, null, "", "", EnumSet.noneOf(Mark.class), null);
    }

    static ReportLine pending(Migration migration, Set<Mark> marks) {
        var effect = Effect.of(migration.forward()).word();
        return new ReportLine(
                migration.module(),
                migration.revision(),
                migration.description(),
                null,
                null,
                effect,
                wayBack(Optional.of(migration)),
                marks,
                null);
    }

    static ReportLine applied(AppliedMigration row, Optional<Migration> migration, Set<Mark> marks) {
        return new ReportLine(
                row.module(),
                row.revision(),
                row.description(),
                row.at(),
                row.isAdopted() ? null : row.milliseconds(),
                row.knownEffect().orElse(""),
                wayBack(migration),
                marks,
                null);
    }

    /// The same line for a whole module.
    ReportLine in(Set<Mark> unusual, long number) {
        return new ReportLine(module, revision, description, at, milliseconds, effect, wayBack, unusual, number);
    }

    /// The cells of a table for people.
    public List<String> cells() {
        return List.of(
                revision.isEmpty() ? module : revision,
                description,
                at == null ? "" : at.toString().replaceFirst("T(.{8}).*", " $1"),
                milliseconds == null ? "" : milliseconds + " ms",
                effect,
                wayBack.isEmpty() ? "" : "back: " + wayBack,
                words());
    }

    /// The members of a JSON object for programs.
    public Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("module", module);
        members.put("revision", revision.isEmpty() ? null : revision);
        members.put("description", revision.isEmpty() ? null : description);
        members.put("applied_at", at == null ? null : at.toString());
        members.put("milliseconds", milliseconds);
        members.put("effect", effect.isEmpty() ? null : effect);
        members.put("effect_of_way_back", wayBack.isEmpty() ? null : wayBack);
        members.put("checksum", checksum());
        members.put("out_of_order", marks.contains(Mark.OUT_OF_ORDER));
        members.put("adopted", marks.contains(Mark.ADOPTED));
        members.put("pending", pending == null ? (Object) marks.contains(Mark.PENDING) : pending);
        return members;
    }

    private static String wayBack(Optional<Migration> migration) {
        return migration.flatMap(Migration::effectOfWayBack).map(Effect::word).orElse("");
    }

    private @Nullable String checksum() {
        if (at == null) {
            return null;
        }
        return marks.contains(Mark.UNKNOWN) ? "unknown" : marks.contains(Mark.CHANGED) ? "changed" : "ok";
    }

    private String words() {
        var number = pending == null ? "" : pending == 0 ? "head" : pending + " pending";
        return Stream.concat(marks.stream().map(Mark::toString), Stream.of(number))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
