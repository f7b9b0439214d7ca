package dev.tandem.identity.jdbc.demo;

import dev.tandem.identity.jdbc.AccountBulkInsert;
import dev.tandem.identity.model.Account;
import dev.tandem.platform.jdbc.seed.Batch;
import dev.tandem.platform.jdbc.seed.RowCounts;
import dev.tandem.platform.jdbc.seed.Seeder;
import dev.tandem.platform.jdbc.seed.Series;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Any number of accounts: Ada Bauer, Bruno Costa, and so on.
@Singleton
final class AccountSeeder implements Seeder {
    private static final Series SERIES =
            new Series("accounts", Instant.parse("2022-01-01T00:00:00Z"), Duration.ofSeconds(6));
    private static final List<String> FIRST = List.of(
            ("Ada Bruno Clara David Elena Finn Greta Hugo Ines Jakob Karla Leon Marta Nils Olga Pablo Rosa Sami "
                            + "Tilda Uwe Vera Willem Yara Zeno Anouk Bela Carmen Dario Edda Felix Gwen Henri Iris Jonna "
                            + "Kenji Lucia Mateo Nadia Oskar Petra")
                    .split(" "));
    private static final List<String> LAST = List.of(
            ("Adler Bauer Costa Dubois Eriksen Fischer Garcia Hansen Ivanov Jensen Keller Lindgren Moreau Novak "
                            + "Olsen Pereira Quist Rossi Santos Tanaka Ulrich Vidal Weber Yilmaz Zimmer Almeida Brandt "
                            + "Conti Duarte Engel Ferrari Gruber Haas Iversen Janssen Kowalski Lehmann Meyer Nielsen "
                            + "Ortega Peeters Ribeiro Schmid Torres Urban Vogel Wagner Wolf Yates Zanetti")
                    .split(" "));

    private final AccountBulkInsert accounts;

    AccountSeeder(AccountBulkInsert accounts) {
        this.accounts = accounts;
    }

    @Override
    public Series series() {
        return SERIES;
    }

    @Override
    public RowCounts rowCounts(String own, String any) {
        return accounts.rowCounts(own, any);
    }

    @Override
    public Runnable prepare(Batch batch) {
        return accounts.prepare(batch, AccountSeeder::account);
    }

    @Override
    public String hint() {
        return "Sign in as %s, or as any other of the accounts, with the password: %s"
                .formatted(account(0).profile().username().text(), AccountBulkInsert.PASSWORD);
    }

    /// Each pair of names once, as 41 and 50 have no divisor in common; then again, with a number.
    private static Account account(int number) {
        var round = number / (FIRST.size() * LAST.size());
        var first = FIRST.get(number % FIRST.size());
        var last = LAST.get((number + number / FIRST.size()) % LAST.size());
        var suffix = round == 0 ? "" : String.valueOf(round);
        var username = (first + last + suffix).toLowerCase(Locale.ROOT);
        var email = (first + "." + last + suffix).toLowerCase(Locale.ROOT) + "@example.org";
        return AccountBulkInsert.account(SERIES, number, username, email, first + " " + last);
    }
}
