package dev.tandem.platform.testkit.database;

import dev.tandem.platform.testkit.MeasurementReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Measures the time that it takes to give each test a clean database, and reports it at the
/// end of the build.
final class IsolationTiming {
    private final Map<String, List<Long>> nanoseconds = new ConcurrentSkipListMap<>();

    void add(String kind, long duration) {
        nanoseconds.computeIfAbsent(kind, key -> new CopyOnWriteArrayList<>()).add(duration);
    }

    void report() {
        MeasurementReport.report(nanoseconds.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static String line(String kind, List<Long> durations) {
        var sorted = durations.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "isolation in %-16s %-28s median %6.2f ms, longest %7.2f ms, %4d tests",
                MeasurementReport.MODULE,
                kind,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.getLast() / 1e6,
                sorted.size());
    }
}
