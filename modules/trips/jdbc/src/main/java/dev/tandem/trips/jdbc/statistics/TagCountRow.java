package dev.tandem.trips.jdbc.statistics;

import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.Range;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@MappedEntity("tag_count")
@Index(name = "most", value = "trip_count desc, name", where = "trip_count > 0")
public record TagCountRow(
        @Id @Length(min = 1, max = 30) String name,
        @Range(min = 0) int tripCount) {

    /// The statements on `tag_count`.
    ///
    /// The count of a row that is passed to [#add] is a difference.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<TagCountRow, String> {
        @Query("""
                insert into tag_count (name, trip_count)
                values (:name, case when :tripCount > 0 then :tripCount else 0 end)
                on conflict (name) do update
                set trip_count = tag_count.trip_count + :tripCount
                """)
        void add(List<TagCountRow> rows);
    }
}
