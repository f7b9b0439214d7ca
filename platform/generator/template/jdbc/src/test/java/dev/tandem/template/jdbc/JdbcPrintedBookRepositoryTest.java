package dev.tandem.template.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.template.repository.PrintedBookRepository;
import dev.tandem.template.repository.PrintedBookRepositoryContract;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothDatabases
class JdbcPrintedBookRepositoryTest extends PrintedBookRepositoryContract {
    private final PrintedBookRepository printedBooks;
    private final DataSource dataSource;

    JdbcPrintedBookRepositoryTest(
            PrintedBookRepository printedBooks,
            TestAccounts accounts,
            DataSource dataSource,
            DataSourceResolver resolver) {
        super(printedBooks, accounts.open().id());
        this.printedBooks = printedBooks;
        this.dataSource = resolver.resolve(dataSource);
    }

    /// Both schemas refuse invalid values that bypass the domain.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner_id = '01890a5d-ac96-774b-bcce-b302099a8057'",
                "full_title = ''",
                "short_note = ''",
                "page_count = 2147483648",
                "edition_number = -2147483649",
                "sale_price = 10000000000000000",
                "rental_price = -10000000000000000",
                "published_on = '2026-02-30'",
                "bought_on = 'soon'",
                "acquired_at = null",
                "read_at = 'soon'",
                "open_shelf = 2",
                "signed_copy = 2",
                "main_genre = 'GONE'",
                "cover_kind = 'GONE'",
                "revision = -1"
            })
    void refusesWhatTheDomainRefuses(String change) throws SQLException {
        var printedBook = made();
        printedBooks.add(printedBook);

        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update printed_book set " + change))
                    .isInstanceOf(SQLException.class)
                    .message()
                    .doesNotContain("no such column", "does not exist");
        }

        assertThat(printedBooks.find(printedBook.id())).contains(printedBook);
    }
}
