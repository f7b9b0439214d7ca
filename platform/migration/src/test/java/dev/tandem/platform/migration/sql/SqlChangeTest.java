package dev.tandem.platform.migration.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.migration.sql.SqlChange.AddConstraint;
import dev.tandem.platform.migration.sql.SqlChange.CreateIndex;
import dev.tandem.platform.migration.sql.SqlChange.DeleteRows;
import dev.tandem.platform.migration.sql.SqlChange.InsertRows;
import dev.tandem.platform.migration.sql.SqlChange.UpdateRows;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SqlChangeTest {
    @Test
    void readsTheNameOfAConstraint() {
        var added = (AddConstraint) SqlChange.of("alter table item add constraint ck_item check (a > 0) not valid")
                .getFirst();

        assertThat(added.table()).isEqualTo("item");
        assertThat(added.clause().name()).isEqualTo("ck_item");
        assertThat(added.kind()).isEqualTo("check");
        assertThat(added.deferred()).isTrue();
        assertThat(added.usingIndex()).isFalse();
    }

    @Test
    void readsSeveralConstraintsOfOneStatement() {
        assertThat(SqlChange.of("""
                        alter table item
                            add primary key using index pk_item,
                            add constraint fk_item_box foreign key (box_id) references box (id);
                        """))
                .extracting(change -> ((AddConstraint) change).kind())
                .containsExactly("primary key", "foreign key");
    }

    @Test
    void readsIndexesWithoutAName() {
        assertThat(SqlChange.of("create unique index on item (name)"))
                .containsExactly(new CreateIndex("", "item", true, false, false));
    }

    @Test
    void readsWhatCommonTablesChange() {
        assertThat(SqlChange.of("""
                        with gone as (delete from old returning *), locked as (select * from item for update)
                        insert into item select * from gone on conflict (id) do update set name = excluded.name
                        """)).isEqualTo(List.of(new DeleteRows("old"), new InsertRows("item", false, true)));
        assertThat(SqlChange.of("with i as (insert into item select 1 on conflict do nothing) delete from part"))
                .isEqualTo(List.of(new InsertRows("item", false, false), new DeleteRows("part")));
        assertThat(SqlChange.of("with a as (select 1) select * from a")).isEmpty();
    }

    @Test
    void readsUpdatesAndTruncations() {
        assertThat(SqlChange.of("update or replace item set id = 1"))
                .containsExactly(new UpdateRows("item", Set.of("id")));
        assertThat(SqlChange.of("truncate table item, box cascade"))
                .containsExactly(new DeleteRows("item"), new DeleteRows("box"));
    }

    @Test
    void knowsTablesThatHadRowsBefore() {
        var changes = SchemaChanges.of(SqlChange.of("alter table old rename to item"));

        assertThat(changes.created()).containsExactly("item");
        assertThat(changes.earlier()).containsExactlyInAnyOrder("old", "item");
    }

    @Test
    void readsWhatAnUpdateSets() {
        assertThat(SqlChange.of("update item set a = (b, c) is distinct from d, e = lower(f) where g = 1"))
                .containsExactly(new UpdateRows("item", Set.of("a", "e")));
        assertThat(SqlChange.of("update item set (a, b) = (1, 2)")).containsExactly(new UpdateRows("item", Set.of()));
        assertThat(SqlChange.of("with m as (update item set a = 1 returning id) delete from part"))
                .containsExactlyInAnyOrder(new UpdateRows("item", Set.of("a")), new DeleteRows("part"));
    }
}
