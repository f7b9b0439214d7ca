package dev.tandem.platform.migration.row;

import dev.tandem.platform.jdbc.table.ChangeFeed;
import java.util.List;
import java.util.stream.Collectors;

/// Triggers for each event, which run once for all rows of a statement, and the function that they
/// execute.
final class PostgresFeedTriggers extends FeedTriggers {
    PostgresFeedTriggers(TableRow row, ChangeFeed feed, List<TableRow> all) {
        super(row, feed, all);
    }

    @Override
    String object() {
        return "jsonb_build_object";
    }

    @Override
    List<String> ofWholes() {
        return statements(
                write(
                        "old_rows.%s, %s, old_rows.id, old_rows.revision, null,\nclock_timestamp(), clock_timestamp()"
                                .formatted(scope(), called()),
                        "from old_rows"),
                write(whole("new_rows"), "from new_rows"),
                parts("new_rows").stream().map(PostgresFeedTriggers::writeParts).collect(Collectors.joining()),
                scope());
    }

    private static String writeParts(Part part) {
        return write(part.written(), """
                from old_rows
                join new_rows using (id)
                join %1$s on %1$s.%2$s = new_rows.id
                where (new_rows.deleted_at is null) <> (old_rows.deleted_at is null)""".formatted(part.table(), part.key()));
    }

    /// A part that is gone with its whole has no moment but the present one.
    @Override
    List<String> ofParts(TableRow whole) {
        return statements(
                write("""
                        before.scope_id, before.table_name, before.row_id, coalesce(whole.revision, before.revision), null,
                        coalesce(whole.updated_at, clock_timestamp()), coalesce(whole.updated_at, clock_timestamp())""", """
                        from old_rows
                        join sync_written as before on before.row_id = old_rows.id and before.deleted_at is null
                        left join %s as whole on whole.id = old_rows.%s""".formatted(whole.table(), key(whole))),
                write(
                        part("new_rows", whole),
                        "from new_rows\njoin %1$s on %1$s.id = new_rows.%2$s".formatted(whole.table(), key(whole))),
                "",
                key(whole));
    }

    private List<String> statements(String gone, String written, String parts, String kept) {
        var function = """
                create function sync_%s() returns trigger language plpgsql as $$
                begin
                    if tg_when = 'BEFORE' then
                        raise exception 'id and %s of %s never change';
                    end if;
                    if tg_op = 'DELETE' then
                %s        return null;
                    end if;
                %s%s    return null;
                end $$""".formatted(
                        table(),
                        kept,
                        table(),
                        gone.indent(8),
                        written.indent(4),
                        whenUpdated(parts).indent(4));
        return List.of(
                function,
                after("insert", "new table as new_rows"),
                after("update", "old table as old_rows new table as new_rows"),
                after("delete", "old table as old_rows"),
                kept(kept, "execute function sync_%s()".formatted(table())));
    }

    private static String whenUpdated(String parts) {
        return parts.isEmpty() ? "" : "if tg_op = 'UPDATE' then\n" + parts.indent(4) + "end if;\n";
    }

    private String after(String event, String transition) {
        return """
                create trigger %s after %s on %s
                referencing %s
                for each statement execute function sync_%s()""".formatted(trigger(event.replaceFirst("e?$", "ed")), event, table(), transition, table());
    }

    /// The rows with these values, as an array.
    private static String write(String values, String from) {
        return "perform sync_write(array_agg((\n%s)::sync_row))\n%s;\n"
                .formatted(values.indent(4).stripTrailing(), from);
    }
}
