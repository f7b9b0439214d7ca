package dev.tandem.orders.jdbc;

import dev.tandem.platform.jdbc.table.PartOf;
import dev.tandem.platform.jdbc.table.Range;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/// The latest number among the orders of an account.
@MappedEntity("order_number")
public record OrderNumberRow(
        @Id @PartOf("account") UUID ownerId, @Range(min = 1) long lastNumber) {

    /// The statement on `order_number`.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<OrderNumberRow, UUID> {
        /// Counts on. The row is locked until the transaction ends, so that the numbers of an
        /// account follow each other.
        @Query(value = """
                        insert into order_number (owner_id, last_number)
                        values (:ownerId, 1)
                        on conflict (owner_id) do update set last_number = order_number.last_number + 1
                        returning last_number
                        """, readOnly = false)
        long next(UUID ownerId);
    }
}
