package dev.tandem.platform.migration;

import dev.tandem.platform.migration.history.SchemaState;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.script.Migration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The migrations that the words of a command mean.
record Selection(SchemaState state) {
    static final String HEAD = "head";
    static final String BASE = "base";
    private static final Pattern COUNT = Pattern.compile("[+-](\\d{1,6})");

    /// The pending migrations up to `head`, by a number such as `+2`, or up to a revision.
    List<Migration> upTo(String target) {
        var pending = state.pending();
        if (target.equals(HEAD)) {
            return pending;
        }
        var count = count(target, '+');
        if (count.isPresent()) {
            return pending.stream().limit(count.get()).toList();
        }
        var last = state.migrations().indexOf(one(target));
        return pending.stream()
                .filter(migration -> state.migrations().indexOf(migration) <= last)
                .toList();
    }

    /// The applied migrations that are to be undone, the newest first: by a number such as
    /// `-2`, all of them, or all that are newer than a revision.
    List<Migration> downTo(String target, @Nullable String module) {
        if (module != null && state.modules().noneMatch(module::equals)) {
            throw MigrationProblem.UNKNOWN_MODULE.with(module, state.modules().collect(Collectors.joining(", ")));
        }
        var applied = state.newestFirst().stream()
                .filter(migration -> module == null || migration.module().equals(module))
                .toList();
        if (target.equals(BASE)) {
            return applied;
        }
        var count = count(target, '-');
        if (count.isPresent()) {
            if (count.get() > applied.size()) {
                throw MigrationProblem.TOO_FAR_BACK.with(applied.size(), count.get());
            }
            return applied.subList(0, count.get());
        }
        var kept = one(target);
        if (state.applied(kept).isEmpty()) {
            throw MigrationProblem.NOT_APPLIED.with(kept.revision());
        }
        var first = state.migrations().indexOf(kept);
        return applied.stream()
                .filter(migration -> state.migrations().indexOf(migration) > first)
                .toList();
    }

    /// All migrations up to a revision, applied or not.
    List<Migration> through(String target) {
        if (target.equals(BASE)) {
            return List.of();
        }
        var all = state.migrations();
        return target.equals(HEAD) ? all : all.subList(0, all.indexOf(one(target)) + 1);
    }

    private Migration one(String words) {
        var found = state.migrations().stream()
                .filter(migration -> migration.isCalled(words))
                .toList();
        if (found.isEmpty()) {
            throw MigrationProblem.UNKNOWN_REVISION.with(words);
        }
        if (found.size() > 1) {
            throw MigrationProblem.AMBIGUOUS_REVISION.with(
                    words, found.stream().map(Migration::revision).collect(Collectors.joining(", ")));
        }
        return found.getFirst();
    }

    private static Optional<Integer> count(String target, char sign) {
        var parts = COUNT.matcher(target);
        return parts.matches() && target.charAt(0) == sign
                ? Optional.of(Integer.valueOf(parts.group(1)))
                : Optional.empty();
    }
}
