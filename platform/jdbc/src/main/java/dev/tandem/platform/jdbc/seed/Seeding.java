package dev.tandem.platform.jdbc.seed;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/// Fills a database with the demo data of all modules (docs/adr/0022).
@Singleton
public final class Seeding {
    /// The most rows in a batch: enough for the tags that are counted within a batch to be
    /// few rows, and few enough not to keep other writers waiting.
    private static final int BATCH = 10_000;

    private final Map<String, Seeder> seeders;
    private final SeedTransactions transactions;

    Seeding(Collection<Seeder> seeders, SeedTransactions transactions) {
        var byName = seeders.stream()
                .collect(toMap(seeder -> seeder.series().name(), identity(), Seeding::refuseDuplicate, TreeMap::new));
        this.seeders = new LinkedHashMap<>();
        byName.keySet().forEach(name -> addInOrder(name, byName));
        this.transactions = transactions;
    }

    private static Seeder refuseDuplicate(Seeder one, Seeder other) {
        throw new IllegalStateException("%s and %s seed the same series".formatted(one, other));
    }

    /// Adds a seeder behind those that it depends on.
    private void addInOrder(String name, Map<String, Seeder> byName) {
        var seeder = Objects.requireNonNull(byName.get(name), name);
        seeder.dependsOn().forEach(dependency -> addInOrder(dependency, byName));
        seeders.putIfAbsent(name, seeder);
    }

    /// The series of which any number of rows can be made.
    public SortedSet<String> names() {
        var names = new TreeSet<>(seeders.keySet());
        names.removeIf(name -> seeder(name).fixedSize().isPresent());
        return names;
    }

    /// The sets that are written by hand, with their sizes.
    public Map<String, Integer> demo() {
        var sizes = new LinkedHashMap<String, Integer>();
        seeders.forEach((name, seeder) -> seeder.fixedSize().ifPresent(size -> sizes.put(name, size)));
        return sizes;
    }

    /// Makes sure that each series has at least the wanted number of rows, and returns the
    /// hints of the seeders.
    ///
    /// @param wanted the number of rows by the name of the series
    /// @param besideOtherData whether to seed a database that holds rows that were not seeded
    public List<String> seed(Map<String, Integer> wanted, boolean besideOtherData, Progress progress) {
        var rowCounts = new LinkedHashMap<String, SeededRowCounts>();
        seeders.forEach((name, seeder) -> rowCounts.put(name, transactions.rowCountsWithDeleted(seeder)));
        if (!besideOtherData) {
            refuseOtherData(rowCounts);
        }
        var existing = new TreeMap<String, ExistingRows>();
        rowCounts.forEach((name, counts) ->
                existing.put(name, new ExistingRows(seeder(name).series(), counts.seeded())));
        wanted.keySet().forEach(name -> refuseWithoutDependencies(seeder(name), wanted, existing));
        var chosen = seeders.values().stream()
                .filter(seeder -> wanted.containsKey(seeder.series().name()))
                .toList();
        chosen.forEach(
                seeder -> seed(seeder, wanted.getOrDefault(seeder.series().name(), 0), existing, progress));
        return chosen.stream().map(Seeder::hint).filter(hint -> !hint.isEmpty()).toList();
    }

    /// Looks only at series of any size: a set that is written by hand lies in the same table
    /// as such a series, which counts its rows too.
    private void refuseOtherData(Map<String, SeededRowCounts> rowCounts) {
        var others = rowCounts.entrySet().stream()
                .filter(entry ->
                        names().contains(entry.getKey()) && entry.getValue().others() > 0)
                .map(entry ->
                        String.format(Locale.ROOT, "%,d %s", entry.getValue().others(), entry.getKey()))
                .collect(joining(", "));
        if (!others.isEmpty()) {
            throw new SeedRefused("The database holds data that was not seeded: " + others
                    + ". Seed an empty one, or say --beside-other-data.");
        }
    }

    private static void refuseWithoutDependencies(
            Seeder seeder, Map<String, Integer> wanted, Map<String, ExistingRows> existing) {
        var name = seeder.series().name();
        for (var dependency : seeder.dependsOn()) {
            var found =
                    Objects.requireNonNull(existing.get(dependency), dependency).count();
            if (wanted.getOrDefault(name, 0) > 0 && found == 0 && wanted.getOrDefault(dependency, 0) == 0) {
                throw new SeedRefused("There are no %s for the %s to refer to. Seed some, too: %s=10"
                        .formatted(dependency, name, dependency));
            }
        }
    }

    private void seed(Seeder seeder, int wanted, Map<String, ExistingRows> existing, Progress progress) {
        var series = seeder.series();
        var done = Objects.requireNonNull(existing.get(series.name())).count();
        var count = Math.max(wanted, done);
        progress.at(series.name(), done, count);
        var next = prepare(seeder, done, count, existing);
        while (done < count) {
            var prepared = next.join();
            var to = end(done, count);
            next = prepare(seeder, to, count, existing);
            transactions.write(prepared);
            done = to;
            progress.at(series.name(), done, count);
        }
        existing.put(series.name(), new ExistingRows(series, count));
    }

    private static CompletableFuture<Runnable> prepare(
            Seeder seeder, int from, int count, Map<String, ExistingRows> existing) {
        var batch = new Batch(from, end(from, count), Map.copyOf(existing));
        return CompletableFuture.supplyAsync(() -> seeder.prepare(batch));
    }

    private static int end(int from, int count) {
        return Math.min(from + BATCH, count);
    }

    private Seeder seeder(String name) {
        return Objects.requireNonNull(seeders.get(name), name);
    }
}
