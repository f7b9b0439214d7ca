package dev.tandem.template.jdbc;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.jdbc.query.RowReader;
import dev.tandem.platform.jdbc.write.RowWriter;
import dev.tandem.platform.kernel.aggregate.ThingStale;
import dev.tandem.platform.kernel.list.Keyset;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.template.model.PrintedBook;
import dev.tandem.template.model.PrintedBookId;
import dev.tandem.template.repository.PrintedBookRepository;
import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcPrintedBookRepository implements PrintedBookRepository {
    private static final String NOT_DELETED = """
            select
                id, owner_id,
                full_title,
                short_note,
                page_count,
                edition_number,
                sale_price,
                rental_price,
                published_on,
                bought_on,
                acquired_at,
                read_at,
                open_shelf,
                signed_copy,
                main_genre,
                cover_kind,
                created_at, updated_at, deleted_at, revision
            from printed_book
            where owner_id = :owner and deleted_at is null
            """;

    private static final String DELETED = """
            select
                id, owner_id,
                full_title,
                short_note,
                page_count,
                edition_number,
                sale_price,
                rental_price,
                published_on,
                bought_on,
                acquired_at,
                read_at,
                open_shelf,
                signed_copy,
                main_genre,
                cover_kind,
                created_at, updated_at, deleted_at, revision
            from printed_book
            where owner_id = :owner and deleted_at is not null
            """;

    private final RowWriter writer;
    private final PrintedBookRow.Rows rows;
    private final PrintedBookRow.RowMapper mapper;
    private final Queries queries;

    JdbcPrintedBookRepository(
            RowWriter writer, PrintedBookRow.Rows rows, PrintedBookRow.RowMapper mapper, Queries queries) {
        this.writer = writer;
        this.rows = rows;
        this.mapper = mapper;
        this.queries = queries;
    }

    @Override
    public void add(PrintedBook printedBook) {
        writer.insert(List.of(mapper.toRow(printedBook)));
    }

    @Override
    public PrintedBook replace(PrintedBook old, PrintedBook changed) {
        try {
            writer.replace(List.of(mapper.toRow(old)), List.of(mapper.toRow(changed)));
        } catch (OptimisticLockException _) {
            throw new ThingStale(changed.id());
        }
        return changed.with(changed.lifecycle().nextRevision());
    }

    @Override
    public Optional<PrintedBook> find(PrintedBookId id) {
        return rows.findByIdAndDeletedAtIsNull(id.value()).map(mapper::toPrintedBook);
    }

    @Override
    public Optional<PrintedBook> findForChange(PrintedBookId id) {
        return rows.findByIdForUpdate(id.value()).map(mapper::toPrintedBook);
    }

    @Override
    public Slice<PrintedBook> list(AccountId owner, SliceRequest request) {
        return queries.of(NOT_DELETED)
                .with("owner", owner)
                .slice(Keyset.latestCreated(), request, this::printedBook, "created_at", "id");
    }

    @Override
    public Slice<PrintedBook> listDeleted(AccountId owner, SliceRequest request) {
        return queries.of(DELETED)
                .with("owner", owner)
                .slice(Keyset.latestDeleted(), request, this::printedBook, "deleted_at", "id");
    }

    private PrintedBook printedBook(RowReader row) {
        return mapper.toPrintedBook(row.entity(PrintedBookRow.class));
    }
}
