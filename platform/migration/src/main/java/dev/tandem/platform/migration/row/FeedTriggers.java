package dev.tandem.platform.migration.row;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.table.ChangeFeed;
import dev.tandem.platform.jdbc.table.PartOf;
import dev.tandem.platform.migration.table.Names;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The triggers that write changes of a table's rows to the change feed (docs/adr/0041).
///
/// A part belongs to the account of its whole, has the moments and the revision of that, and is
/// there as long as the whole is. So it is written, too, when the whole is deleted or restored.
abstract class FeedTriggers {
    static final String COLUMNS = "scope_id, table_name, row_id, revision, image, written_at, deleted_at";

    private final TableRow row;
    private final ChangeFeed feed;
    private final List<TableRow> all;

    FeedTriggers(TableRow row, ChangeFeed feed, List<TableRow> all) {
        this.row = row;
        this.feed = feed;
        this.all = all;
    }

    /// The statements that create them; none for a row that is in no change feed.
    static List<String> of(TableRow row, List<TableRow> all, Engine engine) {
        return row.ofTable(ChangeFeed.class).stream()
                .map(feed -> engine == Engine.SQLITE
                        ? new SqliteFeedTriggers(row, feed, all)
                        : new PostgresFeedTriggers(row, feed, all))
                .flatMap(triggers -> triggers.statements().stream())
                .toList();
    }

    private List<String> statements() {
        return all.stream()
                .filter(other -> isSynced(other) && isPart(row, other))
                .findFirst()
                .map(this::ofParts)
                .orElseGet(this::ofWholes);
    }

    /// Those of a table whose rows belong to accounts themselves.
    abstract List<String> ofWholes();

    /// Those of a table whose rows are parts of others.
    abstract List<String> ofParts(TableRow whole);

    /// The function that makes an object of JSON.
    abstract String object();

    String table() {
        return row.table();
    }

    /// The column with the account.
    String scope() {
        return feed.scope();
    }

    /// What clients call the table, as a text of SQL.
    String called() {
        return "'" + feed.table() + "'";
    }

    /// What is written of a row that belongs to an account itself.
    String whole(String one) {
        return """
                %1$s.%2$s, %3$s, %1$s.id, %1$s.revision,
                %4$s,
                %1$s.updated_at, %1$s.deleted_at""".formatted(one, scope(), called(), image(feed, one));
    }

    /// What is written of a part.
    String part(String one, TableRow whole) {
        return part(feed, one, whole.ofTable(ChangeFeed.class).getFirst(), whole.table());
    }

    private String part(ChangeFeed feedOfPart, String one, ChangeFeed feedOfWhole, String whole) {
        return """
                %2$s.%3$s, '%4$s', %1$s.id, %2$s.revision,
                %5$s,
                %2$s.updated_at, %2$s.deleted_at""".formatted(one, whole, feedOfWhole.scope(), feedOfPart.table(), image(feedOfPart, one));
    }

    /// A part of these rows, and what is written of it.
    record Part(String table, String key, String written) {}

    /// @param whole the row that they are parts of
    List<Part> parts(String whole) {
        return all.stream()
                .filter(other -> isSynced(other) && isPart(other, row))
                .map(other -> new Part(
                        other.table(),
                        key(other, row),
                        part(other.ofTable(ChangeFeed.class).getFirst(), other.table(), feed, whole)))
                .toList();
    }

    private String image(ChangeFeed of, String one) {
        return Arrays.stream(of.columns())
                .map(column -> "    '%1$s', %2$s.%1$s".formatted(column, one))
                .collect(Collectors.joining(",\n", object() + "(\n", ")"));
    }

    private static boolean isSynced(TableRow row) {
        return !row.ofTable(ChangeFeed.class).isEmpty();
    }

    private static boolean isPart(TableRow part, TableRow whole) {
        return keys(part, whole).findAny().isPresent();
    }

    /// The column of a part with the id of its whole.
    private static String key(TableRow part, TableRow whole) {
        return keys(part, whole).findFirst().orElseThrow();
    }

    String key(TableRow whole) {
        return key(row, whole);
    }

    private static Stream<String> keys(TableRow part, TableRow whole) {
        return part.components().stream()
                .filter(component -> part.of(component, PartOf.class).stream()
                        .anyMatch(partOf -> partOf.value().equals(whole.table())))
                .map(part::column);
    }

    /// Whoever has seen a row would not hear that it is gone from them.
    String kept(String column, String action) {
        return """
                create trigger %1$s before update of id, %2$s on %3$s
                for each row when (new.id <> old.id or new.%2$s <> old.%2$s)
                %4$s""".formatted(trigger("kept"), column, table(), action);
    }

    String trigger(String event) {
        return Names.fit("tg_%s_%s".formatted(table(), event));
    }
}
