package dev.tandem.platform.testkit.statement.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TouchedTablesTest {
    private static final int TRIES = Integer.getInteger("tandem.tries", 200);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            select 1                                                                           |
            select * from a                                                                    | a
            select*from"a"                                                                     | a
            SELECT x.id FROM A x JOIN B AS y ON x.id = y.id                                    | a b
            select * from public.a                                                             | a
            select * from "public"."a", [b]                                                    | a b
            select * from a, b c, (select * from d) e, f                                       | a b d f
            select * from a join b on a.x in (1, 2), c                                         | a b c
            select * from a left join b using (c, d), e                                        | a b e
            select * from (a join b on a.x = b.x) join ((select 1 from c)) d on true           | a b c
            select * from only a cross join lateral (select * from b where b.x = a.x) c        | a b
            select b, c.d from a where e = (select max(f) from g) order by h, i                | a g
            select * from a union all select * from b                                          | a b
            select * from a where exists (select 1 from b)                                     | a b
            select 'from b', x from a /* join d */ where y = 'it''s from e' -- join c          | a
            select e'\\' from b', $t$ from c $t$, $$ from d $$ from a                           | a
            select b as c from a as b where b.d is not distinct from e and x is distinct from f | a
            select extract(year from b), trim(both 'x' from c), substring(d from 2) from a     | a
            select "from", "join" from "a" "from" where "update" = 1                           | a
            select id from a where id = ? for update                                           | a
            select id from a for no key update of b, c                                         | a
            select array[b[1], 2] from a, unnest(c[1:2]) d                                     | a unnest
            select * from a order by b limit 1 offset 2                                        | a
            insert into a (b, c) values (?, ?)                                                 | a
            insert into a as b (c) values (1) on conflict (c) do update set d = excluded.d     | a
            insert or replace into a select * from b                                           | a b
            insert into a (b) select c from d on conflict do nothing returning e               | a d
            update a set b = 1, c = 2 where d = 3                                              | a
            update a b set c = d.e from d, f where d.x = b.x                                   | a d f
            update or ignore a set b = (select c from d)                                       | a d
            delete from a where b in (select c from d)                                         | a d
            delete from a using b, c where a.x = b.x returning d                               | a b c
            merge into a using b on a.x = b.x when matched then update set c = b.c             | a b
            with b as (select * from a) select * from b                                        | a
            with b (c, d) as (select 1, 2 from a), e as (select * from b, f) select * from e, b | a f
            with recursive b as (select 1 union all select c from b) select * from b, a        | a
            with a as (select * from a) select * from a                                        | a
            with b as materialized (select 1) select * from (select * from b) c, public.b      | b
            with b as (select 1) delete from b using b                                         | b
            with b as (delete from a returning *) insert into c select * from b                | a c
            truncate a, b                                                                      | a b
            lock table a in share mode                                                         | a
            create table a (b text references c (d) on delete cascade on update cascade)       | a c
            """)
    void findsTablesWhereverTheyStand(String sql, @Nullable String tables) {
        assertThat(TouchedTables.of(sql)).isEqualTo(tables == null ? Set.of() : Set.of(tables.split(" ")));
    }

    @Test
    void readsOnAfterTheEndOfAComment() {
        assertThat(TouchedTables.of("select x -- from b\nfrom a")).containsExactly("a");
    }

    @Test
    void findsTablesInNestedQueries() {
        for (var seed = 0; seed < TRIES; seed++) {
            var tables = new TreeSet<String>();
            var sql = new Queries(new Random(seed), tables).query(3);

            assertThat(TouchedTables.of(sql)).as("seed %d: %s", seed, sql).isEqualTo(tables);
        }
    }

    /// Generates queries and records the tables that they touch.
    private static final class Queries {
        private static final List<UnaryOperator<String>> SPELLINGS = List.of(
                table -> table,
                table -> "\"" + table + "\"",
                table -> "public." + table,
                table -> table + " as account",
                table -> table + " account /* from trip */");
        private static final List<String> COLUMNS = List.of(
                "account", "trip.account", "'from trip'", "extract(day from account)", "count(*)", "\"from\"", "a, b");
        private final Random random;
        private final Set<String> tables;

        private Queries(Random random, Set<String> tables) {
            this.random = random;
            this.tables = tables;
        }

        String query(int depth) {
            return switch (random.nextInt(4)) {
                case 0 -> "with common as (" + select(depth) + ") select * from common, " + relation(depth);
                case 1 -> select(depth) + " union all " + select(depth);
                default -> select(depth);
            };
        }

        private String select(int depth) {
            var condition = random.nextBoolean() || depth == 0
                    ? "account is not distinct from trip"
                    : "x in (" + query(depth - 1) + ")";
            return "select %s from %s where %s".formatted(one(COLUMNS), relations(depth), condition);
        }

        private String relations(int depth) {
            var all = new ArrayList<String>();
            for (var i = 0; i <= random.nextInt(3); i++) {
                all.add(relation(depth));
            }
            return String.join(one(List.of(", ", " natural join ", "\n,\n", " cross join ")), all);
        }

        private String relation(int depth) {
            return switch (depth == 0 ? 2 : random.nextInt(4)) {
                case 0 -> "(" + query(depth - 1) + ") sub";
                case 1 -> "(" + relations(depth - 1) + ")";
                default -> one(SPELLINGS).apply(table());
            };
        }

        private String table() {
            var table = "table_" + random.nextInt(9);
            tables.add(table);
            return table;
        }

        private <T> T one(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
