package dev.tandem.platform.jdbc.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysetSqlTest {
    @Test
    void comparesKeysOfOneDirectionAsARow() {
        var sql = new KeysetSql(List.of("created_at", "id"), List.of(true, true));

        assertThat(sql.after()).isEqualTo("(created_at, id) < (:slice_key_0, :slice_key_1)");
        assertThat(sql.orderBy()).containsSubsequence("order by created_at desc, id desc", "limit :slice_limit");
    }

    @Test
    void comparesKeysOfTwoDirectionsOneByOne() {
        var sql = new KeysetSql(List.of("trip_count", "name"), List.of(true, false));

        assertThat(sql.after())
                .isEqualTo("trip_count <= :slice_key_0 and (trip_count < :slice_key_0"
                        + " or trip_count = :slice_key_0 and name > :slice_key_1)");
    }

    @Test
    void refusesColumnsThatAreNotTheKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeysetSql(List.of("created_at"), List.of(true, true)))
                .withMessage("[created_at] are not the columns of 2 keys");
    }
}
