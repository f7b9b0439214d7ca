package dev.tandem.identity.jdbc.demo;

import static dev.tandem.identity.model.AccountFixtures.NOON;
import static dev.tandem.identity.model.AccountFixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.jdbc.AccountBulkInsert;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.PasswordHash;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.database.PostgresCleanup;
import org.junit.jupiter.api.Test;

@OnBothDatabases(postgres = PostgresCleanup.ROLLBACK)
class DemoPasswordCheckTest {
    private static final PasswordHash DEMO = new PasswordHash(AccountBulkInsert.HASH);
    private static final PasswordHash OTHER = new PasswordHash("$argon2id$x");

    private final AccountRepository accounts;
    private final DemoPasswordCheck warning;

    DemoPasswordCheckTest(AccountRepository accounts, DemoPasswordCheck warning) {
        this.accounts = accounts;
        this.warning = warning;
    }

    @Test
    void namesAnAccountWithThePasswordOfTheDemoData() {
        accounts.add(anAccount("ada"), OTHER);
        accounts.add(anAccount("mia"), DEMO);

        assertThat(warning.find())
                .contains("Accounts such as mia have the password of the demo data, which everybody knows."
                        + " Change it or close them before others can reach this server.");
    }

    @Test
    void isSilentWhenNobodyCanSignInWithIt() {
        var mia = anAccount("mia");
        var noor = anAccount("noor");
        var luca = anAccount("luca");
        accounts.add(anAccount("ada"), OTHER);
        accounts.add(mia, DEMO);
        accounts.add(noor, DEMO);
        accounts.add(luca, DEMO);

        accounts.changePassword(mia.id(), OTHER);
        accounts.replace(noor, noor.deleted(NOON));
        accounts.replace(luca, luca.deactivated(NOON));

        assertThat(warning.find()).isEmpty();
    }
}
