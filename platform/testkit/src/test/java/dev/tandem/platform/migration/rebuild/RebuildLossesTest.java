package dev.tandem.platform.migration.rebuild;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.migration.rebuild.RebuildLosses.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page tells what the corpus loses when its tables are rebuilt by hand, and that it loses
/// nothing by `@rebuild`.
@Tag("thorough")
class RebuildLossesTest {
    private static final Path PAGE = Path.of("../../docs/migrations/rebuild-losses.md");

    private static final String HEAD = """
            # What a rebuilt table loses

            SQLite cannot alter the type of a column, or a key: a new table takes the place of the old one. This page
            shows what 200 changes lose with it when they are written with `@rebuild`, and when they are written by hand
            for Flyway 10.22 Community (`create table item_new …`, `insert into item_new select … from item`, `drop table
            item`, `alter table item_new rename to item`), on connections that enforce foreign keys. Each kind of foreign
            key meets the same 20 changes.

            *Refused* means that the change ended with an error and left the database as it was, *left in pieces* that it
            ended with an error halfway. By hand, a foreign key may stop the drop, and a view or a trigger that says the
            table stops the rename. Flyway refuses a script that switches foreign keys off, unless it runs without a
            transaction.

            The page is made anew by `./mvnw -o test -Pthorough -pl platform/testkit -am -Dtest=RebuildLossesTest
            -Dsurefire.failIfNoSpecifiedTests=false -Dtandem.docs.update=true`.
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void areWhatThePageSays() throws IOException, SQLException {
        var page = page(losses());
        if (Boolean.getBoolean("tandem.docs.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().as("write the page anew, as it says").isEqualTo(page);
    }

    private Map<Reference, Map<ScriptVariant, RebuildLosses>> losses() throws IOException, SQLException {
        var losses = new EnumMap<Reference, Map<ScriptVariant, RebuildLosses>>(Reference.class);
        for (var corpus : RebuildCases.all()) {
            var plain = new RebuildCase(corpus.change(), corpus.reference(), corpus.features(), Wording.PLAIN);
            var ofReference = losses.computeIfAbsent(corpus.reference(), key -> new EnumMap<>(ScriptVariant.class));
            for (var variant : ScriptVariant.values()) {
                var here = Files.createTempDirectory(folder, "case");
                ofReference.merge(variant, RebuildLosses.of(plain, variant, here), RebuildLosses::plus);
            }
        }
        return losses;
    }

    private static String page(Map<Reference, Map<ScriptVariant, RebuildLosses>> losses) {
        var lines = new ArrayList<>(List.of(HEAD));
        lines.add(row("foreign key", Stream.of(ScriptVariant.values())));
        lines.add(row("---", Stream.of(ScriptVariant.values()).map(variant -> "---")));
        losses.forEach((reference, variants) ->
                lines.add(row(reference, variants.values().stream().map(RebuildLossesTest::inShort))));
        lines.add("\nAll of them together:\n");
        lines.add(row("script", Stream.of(Count.values())));
        lines.add(row("---", Stream.of(Count.values()).map(count -> "--:")));
        for (var variant : ScriptVariant.values()) {
            lines.add(row(variant, counts(losses, variant)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static Stream<Integer> counts(
            Map<Reference, Map<ScriptVariant, RebuildLosses>> losses, ScriptVariant variant) {
        var sum = losses.values().stream()
                .flatMap(variants -> Stream.ofNullable(variants.get(variant)))
                .reduce(RebuildLosses::plus)
                .orElseThrow();
        return Stream.of(Count.values()).map(sum::of);
    }

    /// The losses of rows in a few words.
    private static String inShort(RebuildLosses losses) {
        var words = new ArrayList<String>();
        if (losses.of(Count.LEFT_IN_PIECES) > 0) {
            words.add(losses.of(Count.LEFT_IN_PIECES) + " left in pieces");
        } else if (losses.of(Count.REFUSED) > 0) {
            words.add(losses.of(Count.REFUSED) + " refused");
        }
        for (var count : List.of(Count.ROWS_DELETED, Count.ROWS_CHANGED)) {
            if (losses.of(count) > 0) {
                words.add("%d %s in %d".formatted(losses.of(count), count, losses.of(Count.CASES_WITH_ROWS_LOST)));
            }
        }
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private static String row(Object head, Stream<?> cells) {
        return Stream.concat(Stream.of(head), cells).map(String::valueOf).collect(joining(" | ", "| ", " |"));
    }
}
