package dev.tandem.platform.app;

import dev.tandem.platform.app.db.context.TargetDatabase;
import dev.tandem.platform.app.start.Modules;
import dev.tandem.platform.jdbc.seed.Seeding;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Fills the database with demo data of the modules.
@Command(
        name = "seed",
        description = "Fills the database with demo data, always the same. Again it adds what is missing.",
        mixinStandardHelpOptions = true)
final class SeedCommand implements Runnable {
    /// Up to this number, all moments of seeded data lie in the past.
    private static final int LARGEST_COUNT = 10_000_000;

    /// The unit is KiB, which SQLite's pragma writes as a negative number. All indexes grow at
    /// once, and pages that do not fit are written and read again.
    private static final int CACHE_SIZE = -64_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "<what>=<count>", description = "How many there shall be, such as trips=1000 accounts=10.")
    private final Map<String, String> counts = new LinkedHashMap<>();

    @Option(names = "--demo", description = "A small set for a first look.")
    private boolean demo;

    @Option(names = "--beside-other-data", description = "Also into a database that holds data of other origin.")
    private boolean besideOtherData;

    @Override
    public void run() {
        if (counts.isEmpty() && !demo) {
            throw wrongUsage("Say what to seed, such as trips=1000 accounts=10, or --demo.");
        }
        var wanted = new LinkedHashMap<String, Integer>();
        counts.forEach((name, count) -> wanted.put(name, number(count)));
        var settings = TargetDatabase.ofEnvironment().settings();
        settings = settings.with(settings.sqlite().caching(CACHE_SIZE));
        try (var context = Modules.start(settings)) {
            spec.commandLine().getOut().println("Data lies in " + settings.database());
            seed(wanted, context.getBean(Seeding.class), context.getBean(Clock.class));
        }
    }

    private int number(String count) {
        try {
            var number = Integer.parseInt(count);
            if (number >= 0 && number <= LARGEST_COUNT) {
                return number;
            }
        } catch (NumberFormatException _) {
            // The exception below names the wrong count.
        }
        throw wrongUsage("A count is a whole number from 0 to %d, not %s.".formatted(LARGEST_COUNT, count));
    }

    private void seed(Map<String, Integer> wanted, Seeding seeding, Clock clock) {
        wanted.keySet().stream()
                .filter(name -> !seeding.names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrongUsage(
                            "There are no %s to seed, only: %s".formatted(name, String.join(", ", seeding.names())));
                });
        if (demo) {
            wanted.putAll(seeding.demo());
        }
        var out = spec.commandLine().getOut();
        seeding.seed(wanted, besideOtherData, new SeedProgress(out, clock)).forEach(out::println);
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
