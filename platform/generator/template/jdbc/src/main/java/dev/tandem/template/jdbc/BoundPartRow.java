package dev.tandem.template.jdbc;

import dev.tandem.platform.jdbc.row.IsoDate;
import dev.tandem.platform.jdbc.row.MinorUnits;
import dev.tandem.platform.jdbc.row.RowMapperConfig;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PartOf;
import dev.tandem.platform.jdbc.table.PrimaryKey;
import dev.tandem.platform.jdbc.table.Range;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.template.model.BoundPart;
import dev.tandem.template.model.PrintedBookId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

@MappedEntity("bound_part")
@PrimaryKey({"printed_book_id", "position"})
public record BoundPartRow(
        @PartOf("printed_book") UUID printedBookId,
        @Range(min = 0) int position,
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
        BoundPart.MainGenre mainGenre,
        BoundPart.@Nullable CoverKind coverKind) {

    /// The statements that read `bound_part`.
    @JdbcRepository(dialect = Dialect.ANSI)
    public interface Rows extends GenericRepository<BoundPartRow, UUID> {
        List<BoundPartRow> findByPrintedBookIdOrderByPosition(UUID printedBookId);
    }

    /// Maps bound parts to rows and back.
    @Mapper(config = RowMapperConfig.class)
    interface RowMapper {
        default List<BoundPartRow> toRows(PrintedBookId printedBook, List<BoundPart> boundParts) {
            return IntStream.range(0, boundParts.size())
                    .mapToObj(position -> toRow(printedBook.value(), position, boundParts.get(position)))
                    .toList();
        }

        BoundPartRow toRow(UUID printedBookId, int position, BoundPart boundPart);

        BoundPart toBoundPart(BoundPartRow row);
    }
}
