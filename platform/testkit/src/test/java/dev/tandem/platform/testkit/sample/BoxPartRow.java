package dev.tandem.platform.testkit.sample;

import dev.tandem.platform.jdbc.row.IsoDate;
import dev.tandem.platform.jdbc.table.PrimaryKey;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row with a key of two columns, and a column of each kind.
@MappedEntity("sample_box_part")
@PrimaryKey({"box_id", "place"})
public record BoxPartRow(
        UUID boxId,
        int place,
        @Nullable String label,
        SampleRow.Mood mood,
        Instant moment,
        @Nullable @IsoDate LocalDate day,
        @TypeDef(type = DataType.JSON) List<String> words,
        boolean open) {}
