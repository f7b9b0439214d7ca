package dev.tandem.trips.jdbc.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import dev.tandem.identity.AccountId;
import dev.tandem.trips.model.statistics.StatisticsDelta;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Adds changes to the rows of statistics, for many authors at once.
///
/// Rows are always written in the same order (all authors, then all countries, then all tags),
/// so that no two transactions deadlock.
@Singleton
public class StatisticsWriter {
    private final AuthorTotalsRows totals;
    private final AuthorCountryRows countries;
    private final TagCountRows tags;

    StatisticsWriter(AuthorTotalsRows totals, AuthorCountryRows countries, TagCountRows tags) {
        this.totals = totals;
        this.countries = countries;
        this.tags = tags;
    }

    public void add(Map<AccountId, StatisticsDelta> changes) {
        var byAuthor = new TreeMap<String, AuthorChange>();
        changes.forEach(
                (author, change) -> byAuthor.put(author.value().toString(), new AuthorChange(author.value(), change)));
        var all = byAuthor.values();
        add(all.stream().map(AuthorChange::total).toList(), totals::add);
        add(all.stream().flatMap(AuthorChange::countries).toList(), countries::add);
        add(tagRows(changes.values()), tags::add);
    }

    private static List<TagCountRow> tagRows(Collection<StatisticsDelta> changes) {
        return changes.stream()
                .flatMap(change -> change.tags().entrySet().stream())
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, summingInt(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .map(entry -> new TagCountRow(entry.getKey().name(), entry.getValue()))
                .toList();
    }

    private static <T> void add(List<T> rows, Consumer<List<T>> add) {
        if (!rows.isEmpty()) {
            add.accept(rows);
        }
    }

    private record AuthorChange(UUID author, StatisticsDelta change) {
        AuthorTotalsRow total() {
            return new AuthorTotalsRow(author, change.trips(), change.metres(), change.photos());
        }

        Stream<AuthorCountryRow> countries() {
            return change.countries().entrySet().stream()
                    .map(entry -> new AuthorCountryRow(author, entry.getKey().code(), entry.getValue()));
        }
    }
}
