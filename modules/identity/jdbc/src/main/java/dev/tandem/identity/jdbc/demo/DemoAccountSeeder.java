package dev.tandem.identity.jdbc.demo;

import dev.tandem.identity.jdbc.AccountBulkInsert;
import dev.tandem.platform.jdbc.seed.Batch;
import dev.tandem.platform.jdbc.seed.SeedSeries;
import dev.tandem.platform.jdbc.seed.Seeder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Seeds four accounts to try the program with.
@Singleton
final class DemoAccountSeeder implements Seeder {
    private static final SeedSeries SERIES =
            new SeedSeries("demo accounts", Instant.parse("2023-03-01T08:00:00Z"), Duration.ofDays(1));
    private static final List<String> NAMES = List.of("Mia Sommer", "Jonas Dahl", "Noor Visser", "Luca Ferri");

    private final AccountBulkInsert accounts;

    DemoAccountSeeder(AccountBulkInsert accounts) {
        this.accounts = accounts;
    }

    @Override
    public SeedSeries series() {
        return SERIES;
    }

    @Override
    public OptionalInt fixedSize() {
        return OptionalInt.of(NAMES.size());
    }

    @Override
    public String table() {
        return "account";
    }

    @Override
    public Runnable prepare(Batch batch) {
        return accounts.prepare(batch, number -> {
            var name = NAMES.get(number);
            var username = username(name);
            return AccountBulkInsert.account(SERIES, number, username, username + "@example.org", name);
        });
    }

    @Override
    public String hint() {
        return "Sign in as %s with the password: %s"
                .formatted(
                        String.join(
                                ", ",
                                NAMES.stream().map(DemoAccountSeeder::username).toList()),
                        AccountBulkInsert.PASSWORD);
    }

    private static String username(String name) {
        return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    }
}
