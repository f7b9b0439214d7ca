package dev.tandem.platform.testkit.sample;

import dev.tandem.platform.jdbc.row.IsoDate;
import dev.tandem.platform.jdbc.row.MinorUnits;
import dev.tandem.platform.kernel.value.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row with one column for each convention.
@MappedEntity("sample")
public record SampleRow(
        @Id UUID id,
        String name,
        @Nullable String note,
        Mood mood,
        @MinorUnits Money price,
        @IsoDate LocalDate day,
        Instant moment,
        boolean open,
        @TypeDef(type = DataType.JSON) List<String> words) {

    public enum Mood {
        CALM,
        WILD
    }

    public static SampleRow usual() {
        return new SampleRow(
                dev.tandem.platform.kernel.Id.next(),
                "usual",
                "a note",
                Mood.CALM,
                Money.of("12.50"),
                LocalDate.of(2026, 11, 20),
                Instant.parse("2026-11-20T09:30:00.123Z"),
                true,
                List.of("one", "two"));
    }

    public SampleRow named(String newName) {
        return new SampleRow(id, newName, note, mood, price, day, moment, open, words);
    }

    public SampleRow noted(@Nullable String newNote) {
        return new SampleRow(id, name, newNote, mood, price, day, moment, open, words);
    }

    public SampleRow priced(String newPrice) {
        return new SampleRow(id, name, note, mood, Money.of(newPrice), day, moment, open, words);
    }

    public SampleRow on(LocalDate newDay) {
        return new SampleRow(id, name, note, mood, price, newDay, moment, open, words);
    }

    public SampleRow at(Instant newMoment) {
        return new SampleRow(id, name, note, mood, price, day, newMoment, open, words);
    }

    public SampleRow saying(List<String> newWords) {
        return new SampleRow(id, name, note, mood, price, day, moment, open, newWords);
    }

    public SampleRow wildAndShut() {
        return new SampleRow(id, name, note, Mood.WILD, price, day, moment, false, words);
    }
}
