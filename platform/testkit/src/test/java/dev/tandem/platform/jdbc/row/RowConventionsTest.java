package dev.tandem.platform.jdbc.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.query.RowReader;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.testkit.database.ObservedPool;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.sample.SampleRow;
import dev.tandem.platform.testkit.sample.SampleRows;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Both databases return rows as they were stored, and refuse the same rows (docs/adr/0004).
@OnBothDatabases
class RowConventionsTest {
    private static final String BY_HAND = """
            select id, name, note, mood, day, moment, open, words
            from sample
            where id = :id and moment = :moment and name = :name and mood = :mood and name <> ':name'
                and day = :day and open = :open and price between :low and :high
            """;

    private final SampleRows rows;
    private final Queries queries;
    private final ObservedPool database;

    RowConventionsTest(SampleRows rows, Queries queries, ObservedPool database) {
        this.rows = rows;
        this.queries = queries;
        this.database = database;
    }

    static Stream<SampleRow> edgeCases() {
        var usual = SampleRow.usual();
        return Stream.of(
                usual,
                usual.wildAndShut(),
                usual.priced("0.01"),
                usual.priced("-0.01"),
                usual.priced("99999999999999.99"),
                usual.priced("-99999999999999.99"),
                usual.named("Ä"),
                usual.named("🚲".repeat(10)),
                usual.named("e\u0301"),
                usual.named("\t\n\u0001'\"\\"),
                usual.noted(null),
                usual.noted(""),
                usual.noted("ß".repeat(100_000)),
                usual.at(Instant.EPOCH),
                usual.at(Instant.EPOCH.minusMillis(1)),
                usual.at(Instant.parse("0001-01-01T00:00:00.001Z")),
                usual.at(Instant.parse("1582-10-10T00:00:00.001Z")),
                usual.at(Instant.parse("9999-12-31T23:59:59.999Z")),
                usual.on(LocalDate.of(2024, 2, 29)),
                usual.on(LocalDate.of(1970, 1, 1)),
                usual.on(LocalDate.of(1, 1, 1)),
                usual.on(LocalDate.of(1582, 10, 10)),
                usual.on(LocalDate.of(9999, 12, 31)),
                usual.saying(List.of()),
                usual.saying(List.of("Ä", "🚲", "", "a,b", "\"[]\"")));
    }

    @ParameterizedTest
    @MethodSource("edgeCases")
    void givesBackWhatWasStored(SampleRow row) {
        rows.save(row);
        assertThat(rows.findById(row.id())).contains(row);

        var renamed = row.named("renamed");
        rows.update(renamed);
        assertThat(rows.findById(row.id())).contains(renamed);
    }

    @ParameterizedTest
    @MethodSource("edgeCases")
    void isReadByHandAsByMicronautData(SampleRow row) {
        rows.save(row);

        assertThat(queries.of(BY_HAND)
                        .with("id", row.id())
                        .with("moment", row.moment())
                        .with("name", row.name())
                        .with("mood", row.mood())
                        .with("day", row.day())
                        .with("open", row.open())
                        .with("low", Long.MIN_VALUE)
                        .with("high", Long.MAX_VALUE)
                        .find(RowConventionsTest::values))
                .contains(Arrays.asList(
                        row.id(),
                        row.name(),
                        row.note(),
                        row.mood(),
                        row.day(),
                        row.moment(),
                        row.open(),
                        row.words()));
    }

    private static List<@Nullable Object> values(RowReader row) throws SQLException {
        return Arrays.asList(
                row.uuid("id"),
                row.text("name"),
                row.textOrNull("note"),
                row.constant("mood", SampleRow.Mood.class),
                row.dateOrNull("day"),
                row.instant("moment"),
                row.bool("open"),
                row.texts("words"));
    }

    @Test
    void findsAnyOfSeveral() {
        var one = rows.save(SampleRow.usual());
        var other = rows.save(SampleRow.usual());
        rows.save(SampleRow.usual());
        var byIds = "select id from sample where id in (:ids) and name <> :id";

        assertThat(queries.of(byIds)
                        .with("ids", List.of(one.id(), other.id()))
                        .with("id", "x")
                        .list(row -> row.uuid("id")))
                .containsExactlyInAnyOrder(one.id(), other.id());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queries.of(byIds).with("ids", List.of()))
                .withMessage("no values for :ids");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queries.of(byIds).with("name", "x"))
                .withMessage("the statement has no parameter :name");
    }

    @Test
    void refusesNullWhereANumberIsExpected() {
        assertThatThrownBy(() ->
                        queries.of("select sum(price) as price from sample").find(row -> row.longNumber("price")))
                .hasMessageContaining("price");
        assertThatThrownBy(
                        () -> queries.of("select count(*) as rows from sample").find(row -> row.text("nothing")))
                .hasMessageContaining("the statement selects no nothing");
    }

    @Test
    void refusesATextThatIsTooLongOrTooShort() {
        assertThatThrownBy(() -> rows.save(SampleRow.usual().named("x".repeat(11))))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("ck_sample_name");
        assertThatThrownBy(() -> rows.save(SampleRow.usual().named("")))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("ck_sample_name");
    }

    @Test
    void refusesADayThatDoesNotSortAsText() {
        assertThatThrownBy(() -> rows.save(SampleRow.usual().on(LocalDate.of(10_000, 1, 1))))
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59.999Z", "+10000-01-01T00:00:00Z"})
    void refusesAMomentOutsideTheYearsOneTo9999(Instant moment) {
        assertThatThrownBy(() -> rows.save(SampleRow.usual().at(moment)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("ck_sample_moment");
    }

    @Test
    void refusesTheSameRowTwice() {
        var row = rows.save(SampleRow.usual());

        assertThatThrownBy(() -> rows.save(row)).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud83d", "\udeb2"})
    void refusesTextThatOneDatabaseCannotStore(String text) {
        var usual = rows.save(SampleRow.usual());

        assertRefused(() -> rows.save(SampleRow.usual().noted(text)), "note");
        assertRefused(() -> rows.save(SampleRow.usual().saying(List.of("fine", text))), "words");
        assertRefused(() -> rows.update(usual.named(text)), "name");
        assertThat(rows.findAll()).containsExactly(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mood = 'SAD'",
                "mood = 'calm'",
                "mood = null",
                "name = null",
                "price = 10000000000000000",
                "price = 'x'",
                "price = null",
                "day = '2026-02-30'",
                "day = ''",
                "day = 'soon'",
                "day = 'infinity'",
                "day = '0000-01-01'",
                "day = '10000-01-01'",
                "open = null",
                "open = 2",
                "moment = null",
                "words = '{}'",
                "words = '[1'",
                "id = null",
                "id = 'x'",
            })
    void refusesWhatTheOtherDatabaseRefuses(String assignment) throws SQLException {
        var row = rows.save(SampleRow.usual());

        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update sample set " + assignment))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(rows.findAll()).containsExactly(row);
    }

    private static void assertRefused(Runnable work, String field) {
        assertThatThrownBy(work::run)
                .rootCause()
                .isInstanceOfSatisfying(
                        Invalid.class,
                        failure -> assertThat(failure.violations())
                                .extracting(Invalid.Violation::field)
                                .containsExactly(field));
    }
}
