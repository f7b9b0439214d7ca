package dev.tandem.template.jdbc;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.jdbc.row.IsoDate;
import dev.tandem.platform.jdbc.row.LifecycleColumns;
import dev.tandem.platform.jdbc.row.MinorUnits;
import dev.tandem.platform.jdbc.row.RowMapperConfig;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.References;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.template.model.PrintedBook;
import dev.tandem.template.model.PrintedBookId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@MappedEntity("printed_book")
@Index(name = "owner", value = "owner_id, created_at desc, id desc")
@Index(name = "owner_deleted", value = "owner_id, deleted_at desc, id desc", where = "deleted_at is not null")
public record PrintedBookRow(
        @Id UUID id,
        @References("account") UUID ownerId,
        @Length(min = 1, max = 200) String fullTitle,
        @Nullable @Length(min = 1, max = 1000) String shortNote,
        int pageCount,
        @Nullable Integer editionNumber,
        @MinorUnits Money salePrice,
        @Nullable @MinorUnits Money rentalPrice,
        @IsoDate LocalDate publishedOn,
        @Nullable @IsoDate LocalDate boughtOn,
        Instant acquiredAt,
        @Nullable Instant readAt,
        boolean openShelf,
        @Nullable Boolean signedCopy,
        PrintedBook.MainGenre mainGenre,
        PrintedBook.@Nullable CoverKind coverKind,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Version long revision)
        implements LifecycleColumns {

    /// The statements that read `printed_book`.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<PrintedBookRow, UUID> {
        Optional<PrintedBookRow> findByIdAndDeletedAtIsNull(UUID id);

        Optional<PrintedBookRow> findByIdForUpdate(UUID id);
    }

    /// Maps printed books to rows and back.
    @Mapper(config = RowMapperConfig.class)
    interface RowMapper {
        @Mapping(target = "ownerId", source = "owner")
        @Mapping(target = ".", source = "details")
        @Mapping(target = ".", source = "lifecycle")
        PrintedBookRow toRow(PrintedBook printedBook);

        default PrintedBook toPrintedBook(PrintedBookRow row) {
            return new PrintedBook(
                    new PrintedBookId(row.id()), new AccountId(row.ownerId()), toDetails(row), row.lifecycle());
        }

        PrintedBook.Details toDetails(PrintedBookRow row);
    }
}
