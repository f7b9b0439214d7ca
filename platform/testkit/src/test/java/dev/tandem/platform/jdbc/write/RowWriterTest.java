package dev.tandem.platform.jdbc.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.query.Queries;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.sample.BoxPartRow;
import dev.tandem.platform.testkit.sample.BoxRow;
import dev.tandem.platform.testkit.sample.SampleRow.Mood;
import io.micronaut.data.exceptions.OptimisticLockException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RowWriterTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "NULL",
            "null",
            "{}",
            "a,b",
            "\"quoted\"",
            "'",
            "\\",
            "\\N",
            "line\nbreak",
            "Ä🚲",
            " ",
            "(1)",
            "?",
            ";");

    private static final List<Instant> MOMENTS = List.of(
            NOON,
            Instant.parse("0001-01-01T00:00:00.001Z"),
            Instant.parse("1582-10-14T23:59:59.999Z"),
            Instant.parse("1582-10-15T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999Z"));

    private final RowWriter writer;
    private final Queries queries;
    private final StatementProbe statements;

    RowWriterTest(RowWriter writer, Queries queries, StatementProbe statements) {
        this.writer = writer;
        this.queries = queries;
        this.statements = statements;
    }

    @Test
    void makesOldRowsNewOnes() {
        for (var seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var box = new BoxRow(Id.next(), text(random), moment(random), 0);
            var parts = parts(random, box.id());
            writer.insert(rows(box, parts));
            for (var change = 0; change < 4; change++) {
                assertThat(box(box.id())).as("seed %d", seed).isEqualTo(box);
                assertThat(parts(box.id())).as("seed %d", seed).isEqualTo(parts);
                var nextBox = new BoxRow(box.id(), text(random), moment(random), box.revision());
                var nextParts = mixed(random, parts, parts(random, box.id()));

                writer.replace(rows(box, parts), rows(nextBox, nextParts));

                box = new BoxRow(nextBox.id(), nextBox.name(), nextBox.packedAt(), box.revision() + 1);
                parts = nextParts;
            }
        }
    }

    @Test
    void insertsManyAtOnce() {
        var boxes = IntStream.range(0, 300)
                .mapToObj(i -> new BoxRow(Id.next(), "box " + i, null, 0))
                .toList();
        var parts = boxes.stream()
                .map(box -> part(box.id(), 1, "part of " + box.name()))
                .toList();

        writer.insert(Stream.concat(boxes.stream(), parts.stream()).toList());

        assertThat(boxes).allSatisfy(box -> assertThat(box(box.id())).isEqualTo(box));
        assertThat(parts).allSatisfy(part -> assertThat(parts(part.boxId())).containsExactly(part));
    }

    @Test
    void writesNothingOfAStaleRow() {
        var old = new BoxRow(Id.next(), "old", null, 0);
        var oldParts = List.of(part(old.id(), 0, "kept"), part(old.id(), 1, "deleted"));
        writer.insert(rows(old, oldParts));
        var current = new BoxRow(old.id(), "current", null, 1);
        var currentParts = List.of(part(old.id(), 0, "kept"), part(old.id(), 2, "added"));
        writer.replace(rows(old, oldParts), rows(new BoxRow(old.id(), "current", null, 0), currentParts));

        assertThatThrownBy(() -> writer.replace(
                        rows(old, oldParts),
                        rows(
                                old,
                                List.of(
                                        part(old.id(), 0, "changed"),
                                        part(old.id(), 2, "mine"),
                                        part(old.id(), 3, "more")))))
                .isInstanceOf(OptimisticLockException.class);
        assertThatThrownBy(() -> writer.replace(rows(old, List.of()), rows(old, List.of())))
                .isInstanceOf(OptimisticLockException.class);

        assertThat(box(old.id())).isEqualTo(current);
        assertThat(parts(old.id())).isEqualTo(currentParts);
    }

    @Test
    void leavesAloneWhatIsTheSame() {
        var box = new BoxRow(Id.next(), "box", null, 0);
        var parts = List.of(part(box.id(), 0, "kept"), part(box.id(), 1, "changed"));
        writer.insert(rows(box, parts));

        var executed = statements.of(() -> {
            writer.replace(rows(box, parts), rows(new BoxRow(box.id(), "other", null, 0), parts));
            return box;
        });

        assertThat(executed)
                .singleElement()
                .satisfies(update -> assertThat(update.sql())
                        .startsWith("update sample_box set name = ?, revision = ? where id = ? and revision = ?"));
        assertThat(statements.of(() -> {
                    writer.replace(parts, parts);
                    return box;
                }))
                .isEmpty();
    }

    @Test
    void refusesTwoRowsOfOneKey() {
        var box = new BoxRow(Id.next(), "box", null, 0);
        var twice = List.of(part(box.id(), 0, "a"), part(box.id(), 0, "b"));

        assertThatThrownBy(() -> writer.insert(List.of(box, box))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.replace(List.of(), twice)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverWritesOverARowWithAVersion() {
        var box = new BoxRow(Id.next(), "box", null, 0);
        writer.insert(List.of(box));
        var other = new BoxRow(box.id(), "other", null, 0);

        assertThatThrownBy(() -> writer.replace(List.of(), List.of(other))).isInstanceOf(RuntimeException.class);

        assertThat(box(box.id())).isEqualTo(box);
    }

    @Test
    void refusesATextThatOnlyOneDatabaseTakes() {
        assertThatThrownBy(() -> writer.insert(List.of(new BoxRow(Id.next(), "a\0b", null, 0))))
                .isInstanceOf(Invalid.class);
    }

    private static List<Record> rows(BoxRow box, List<BoxPartRow> parts) {
        return Stream.<Record>concat(Stream.of(box), parts.stream()).toList();
    }

    private static BoxPartRow part(UUID box, int place, String label) {
        return new BoxPartRow(box, place, label, Mood.CALM, NOON, null, List.of(), true);
    }

    private static List<BoxPartRow> parts(Random random, UUID box) {
        return IntStream.range(0, 6)
                .filter(place -> random.nextBoolean())
                .mapToObj(place -> new BoxPartRow(
                        box,
                        place,
                        random.nextInt(4) == 0 ? null : text(random),
                        random.nextBoolean() ? Mood.CALM : Mood.WILD,
                        MOMENTS.get(random.nextInt(MOMENTS.size())),
                        random.nextBoolean() ? null : LocalDate.of(1 + random.nextInt(9999), 2, 28),
                        List.of(text(random), text(random)),
                        random.nextBoolean()))
                .toList();
    }

    /// The new parts, some of them as they were.
    private static List<BoxPartRow> mixed(Random random, List<BoxPartRow> old, List<BoxPartRow> changed) {
        var mixed = new ArrayList<BoxPartRow>();
        for (var part : changed) {
            var before =
                    old.stream().filter(other -> other.place() == part.place()).findFirst();
            mixed.add(random.nextBoolean() ? before.orElse(part) : part);
        }
        return mixed;
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static @Nullable Instant moment(Random random) {
        return random.nextBoolean() ? null : MOMENTS.get(random.nextInt(MOMENTS.size()));
    }

    private BoxRow box(UUID id) {
        return queries.of("select id, name, packed_at, revision from sample_box where id = :id")
                .with("id", id)
                .list(row -> new BoxRow(
                        row.uuid("id"), row.text("name"), row.instantOrNull("packed_at"), row.longNumber("revision")))
                .getFirst();
    }

    private List<BoxPartRow> parts(UUID box) {
        return queries.of(
                        "select box_id, place, label, mood, moment, day, words, open from sample_box_part where box_id = :box order by place")
                .with("box", box)
                .list(row -> new BoxPartRow(
                        row.uuid("box_id"),
                        row.number("place"),
                        row.textOrNull("label"),
                        row.constant("mood", Mood.class),
                        row.instant("moment"),
                        row.dateOrNull("day"),
                        row.texts("words"),
                        row.bool("open")));
    }
}
