package dev.tandem.platform.migration.row;

import dev.tandem.platform.jdbc.table.ChangeFeed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Triggers for each event, which run for each row.
final class SqliteFeedTriggers extends FeedTriggers {
    private static final String NOW = "cast(unixepoch('subsec') * 1000 as integer)";

    SqliteFeedTriggers(TableRow row, ChangeFeed feed, List<TableRow> all) {
        super(row, feed, all);
    }

    @Override
    String object() {
        return "json_object";
    }

    @Override
    List<String> ofWholes() {
        var written = write("select\n" + whole("new").indent(4));
        var gone = """
                select
                    old.%s, %s, old.id, old.revision, null,
                    %s,
                    %s""".formatted(scope(), called(), NOW, NOW);
        return List.of(
                after("insert", written),
                after(
                        "update",
                        Stream.concat(Stream.of(written), parts("new").stream().map(SqliteFeedTriggers::writeParts))
                                .collect(Collectors.joining())),
                after("delete", write(gone)),
                kept(scope()));
    }

    private static String writeParts(Part part) {
        return write("""
                select
                %sfrom %s
                where %s = new.id and (new.deleted_at is null) <> (old.deleted_at is null)""".formatted(part.written().indent(4), part.table(), part.key()));
    }

    /// A part that is gone with its whole has no moment but the present one.
    @Override
    List<String> ofParts(TableRow whole) {
        var written = write("""
                select
                %sfrom %s
                where id = new.%s""".formatted(part("new", whole).indent(4), whole.table(), key(whole)));
        var gone = """
                select
                    before.scope_id, before.table_name, before.row_id, coalesce(whole.revision, before.revision), null,
                    coalesce(whole.updated_at, %1$s),
                    coalesce(whole.updated_at, %1$s)
                from sync_written as before
                left join %2$s as whole on whole.id = old.%3$s
                where before.row_id = old.id and before.deleted_at is null""".formatted(NOW, whole.table(), key(whole));
        return List.of(
                after("insert", written), after("update", written), after("delete", write(gone)), kept(key(whole)));
    }

    private String after(String event, String written) {
        return "create trigger %s after %s on %s begin\n%send"
                .formatted(trigger(event.replaceFirst("e?$", "ed")), event, table(), written);
    }

    private static String write(String select) {
        return ("insert into sync_written (" + COLUMNS + ")\n" + select)
                        .indent(4)
                        .stripTrailing() + ";\n";
    }

    private String kept(String column) {
        return kept(column, """
                begin
                    select raise(abort, 'id and %s of %s never change');
                end""".formatted(column, table()));
    }
}
