package dev.tandem.identity.jdbc.demo;

import dev.tandem.identity.jdbc.AccountBulkInsert;
import dev.tandem.identity.model.Account;
import dev.tandem.platform.jdbc.seed.Batch;
import dev.tandem.platform.jdbc.seed.SeedSeries;
import dev.tandem.platform.jdbc.seed.Seeder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Seeds any number of accounts: Ada Adler, Bruno Bauer, and so on.
@Singleton
final class AccountSeeder implements Seeder {
    private static final SeedSeries SERIES =
            new SeedSeries("accounts", Instant.parse("2022-01-01T00:00:00Z"), Duration.ofSeconds(6));
    private static final List<String> FIRST_NAMES = List.of(
            ("Ada Bruno Clara David Elena Finn Greta Hugo Ines Jakob Karla Leon Marta Nils Olga Pablo Rosa Sami "
                            + "Tilda Uwe Vera Willem Yara Zeno Anouk Bela Carmen Dario Edda Felix Gwen Henri Iris Jonna "
                            + "Kenji Lucia Mateo Nadia Oskar Petra")
                    .split(" "));
    private static final List<String> LAST_NAMES = List.of(
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
    public SeedSeries series() {
        return SERIES;
    }

    @Override
    public String table() {
        return "account";
    }

    @Override
    public Runnable prepare(Batch batch) {
        return accounts.prepare(batch, AccountSeeder::account);
    }

    @Override
    public String hint() {
        return "Sign in as %s, or as any other of the accounts, with the password: %s"
                .formatted(account(0).profile().username().value(), AccountBulkInsert.PASSWORD);
    }

    /// Gives each pair of a first and a last name once in 2,000 numbers: from one use of a
    /// first name to the next, the last name moves on by 41 of 50 places, and 41 and 50 have no
    /// common divisor. After that, the pairs are repeated with a number in the username and in
    /// the address.
    private static Account account(int number) {
        var round = number / (FIRST_NAMES.size() * LAST_NAMES.size());
        var first = FIRST_NAMES.get(number % FIRST_NAMES.size());
        var last = LAST_NAMES.get((number + number / FIRST_NAMES.size()) % LAST_NAMES.size());
        var suffix = round == 0 ? "" : String.valueOf(round);
        var username = (first + last + suffix).toLowerCase(Locale.ROOT);
        var email = (first + "." + last + suffix).toLowerCase(Locale.ROOT) + "@example.org";
        return AccountBulkInsert.account(SERIES, number, username, email, first + " " + last);
    }
}
