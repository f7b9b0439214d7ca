package dev.tandem.platform.jdbc.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionalSqlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "id = :id and name = :name and id <> :id | id = ? and name = ? and id <> ? | id name id",
                "id in (:ids_0, :ids_1)                  | id in (?, ?)                    | ids_0 ids_1",
                "name <> ':no' and id = :id              | name <> ':no' and id = ?        | id",
                "name = 'it''s :no' and id = :id         | name = 'it''s :no' and id = ?   | id",
                "cast(:id as text) = id::text            | cast(? as text) = id::text      | id",
                "1 = 1                                   | 1 = 1                           |",
            })
    void standInTheOrderOfTheStatement(String sql, String text, String names) {
        assertThat(PositionalSql.of(sql))
                .isEqualTo(new PositionalSql(text, names == null ? List.of() : List.of(names.split(" "))));
    }

    @Test
    void doNotStandInComments() {
        var sql = """
                -- it isn't :one
                select :id -- nor :two
                """;

        assertThat(PositionalSql.of(sql).names()).containsExactly("id");
    }
}
