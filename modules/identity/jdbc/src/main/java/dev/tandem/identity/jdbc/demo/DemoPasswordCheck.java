package dev.tandem.identity.jdbc.demo;

import dev.tandem.identity.jdbc.AccountBulkInsert;
import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.seed.DemoDataCheck;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Warns of accounts that have the password of the demo data, which everybody can read in the
/// documentation.
@Singleton
final class DemoPasswordCheck implements DemoDataCheck {
    private static final String ACCOUNT = """
            select account.username
            from account_password
            join account on account.id = account_password.account_id
            where account_password.hash = :hash and account.active and account.deleted_at is null
            limit 1
            """;

    private final Queries queries;

    DemoPasswordCheck(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<String> find() {
        return queries.of(ACCOUNT).with("hash", AccountBulkInsert.HASH).find(row -> sentence(row.text("username")));
    }

    private static String sentence(String username) {
        return "Accounts such as %s have the password of the demo data, which everybody knows. Change it or close them"
                        .formatted(username)
                + " before others can reach this server.";
    }
}
