package dev.tandem.template.jdbc;

import static dev.tandem.template.repository.PrintedBookRepositoryContract.aPrintedBook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.jdbc.write.RowWriter;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.template.model.BoundPart;
import dev.tandem.template.model.BoundPart.CoverKind;
import dev.tandem.template.model.BoundPart.FullTitle;
import dev.tandem.template.model.BoundPart.MainGenre;
import dev.tandem.template.model.BoundPart.ShortNote;
import dev.tandem.template.model.PrintedBook;
import dev.tandem.template.repository.PrintedBookRepository;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves the child table that the generator copies; a module's own test is the contract of the
/// port that stores the parent.
@OnBothDatabases
class BoundPartRowTest {
    private static final BoundPart PART = new BoundPart(
            new FullTitle("x".repeat(200)),
            new ShortNote("🚲".repeat(1000)),
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            Money.MAX,
            Money.of("-12.50"),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(1, 1, 1),
            Instant.parse("9999-12-31T23:59:59.999Z"),
            Instant.parse("0001-01-01T00:00:00Z"),
            true,
            false,
            MainGenre.NOVEL,
            CoverKind.SPIRAL);
    private static final BoundPart BARE = new BoundPart(
            new FullTitle("x"),
            null,
            0,
            null,
            Money.ZERO,
            null,
            LocalDate.of(2026, 11, 20),
            null,
            Instant.parse("2026-11-20T12:00:00Z"),
            null,
            false,
            null,
            MainGenre.ATLAS,
            null);

    private final RowWriter writer;
    private final BoundPartRow.Rows rows;
    private final BoundPartRow.RowMapper mapper;
    private final PrintedBookRepository printedBooks;
    private final PrintedBook parent;
    private final DataSource dataSource;

    BoundPartRowTest(
            RowWriter writer,
            BoundPartRow.Rows rows,
            BoundPartRow.RowMapper mapper,
            PrintedBookRepository printedBooks,
            TestAccounts accounts,
            DataSource dataSource,
            DataSourceResolver resolver) {
        this.writer = writer;
        this.rows = rows;
        this.mapper = mapper;
        this.printedBooks = printedBooks;
        this.parent = aPrintedBook(accounts.open().id(), Instant.parse("2026-11-20T12:00:00.123Z"));
        this.dataSource = resolver.resolve(dataSource);
    }

    @BeforeEach
    void addTheParts() {
        printedBooks.add(parent);
        writer.insert(mapper.toRows(parent.id(), List.of(PART, BARE)));
    }

    @Test
    void givesBackThePartsInTheirOrder() {
        assertThat(found()).containsExactly(PART, BARE);

        writer.replace(
                mapper.toRows(parent.id(), List.of(PART, BARE)), mapper.toRows(parent.id(), List.of(BARE, PART, PART)));

        assertThat(found()).containsExactly(BARE, PART, PART);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printed_book_id = '01890a5d-ac96-774b-bcce-b302099a8057'",
                "position = -1",
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
                "cover_kind = 'GONE'"
            })
    void refusesWhatTheDomainRefuses(String change) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update bound_part set " + change))
                    .isInstanceOf(SQLException.class);
        }

        assertThat(found()).containsExactly(PART, BARE);
    }

    private List<BoundPart> found() {
        return rows.findByPrintedBookIdOrderByPosition(parent.id().value()).stream()
                .map(mapper::toBoundPart)
                .toList();
    }
}
