package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Databases whose tables were made without migrations.
class BaselineTest extends ScratchDatabaseTest {
    private static final String ITEM = "create table item (id integer not null primary key, name varchar(20))";

    @BeforeEach
    void addScripts() {
        database.with("shop/V20260101_0900__create_item", ITEM + ";", "drop table item;")
                .with(
                        "shop/V20260102_0900__index_names",
                        "create index ix_item_name on item (name);",
                        "drop index ix_item_name;");
        database.database().create();
    }

    @Test
    void adoptsTheTablesOfARevision() {
        database.execute(ITEM, "insert into item values (1, 'ink')", "create table of_others (id integer)");

        var adopted = database.migrator().baseline("20260101_0900", false);

        assertThat(ScratchDatabase.revisions(adopted)).containsExactly("shop/20260101_0900");
        assertThat(database.migrator().state().history())
                .singleElement()
                .satisfies(row -> assertThat(row.isAdopted()).isTrue());
        assertThat(database.rows("select * from item")).containsExactly("1,ink");
        assertThat(database.upgrade()).containsExactly("shop/20260102_0900");
        assertThat(database.downgrade("-1")).containsExactly("shop/20260102_0900");
    }

    @Test
    void doesNotMindTheOrderOfColumns() {
        database.execute("create table item (name varchar(20), id integer not null primary key)");

        assertThat(database.migrator().baseline("20260101_0900", false)).hasSize(1);
    }

    @Test
    void refusesTablesThatAreNotThoseOfTheRevision() {
        database.execute("create table item (id integer not null primary key)");

        assertThatThrownBy(() -> database.migrator().baseline("20260101_0900", false))
                .hasMessageStartingWith("The tables of " + database.database().address()
                        + " are not those of 20260101_0900, so nothing was adopted: ")
                .hasMessageContaining("item lacks ");
        assertThat(database.history()).isEmpty();

        assertThat(database.migrator().baseline("20260101_0900", true)).hasSize(1);
    }

    @Test
    void refusesADatabaseWithAHistory() {
        database.upgrade();

        assertThatThrownBy(() -> database.migrator().baseline("head", false))
                .hasMessageContaining("has a history of migrations already");
    }
}
