package dev.tandem.platform.jdbc.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.sample.NoteRow;
import dev.tandem.platform.testkit.sample.NoteRows;
import dev.tandem.platform.testkit.sample.SampleRow;
import dev.tandem.platform.testkit.sample.SampleRows;
import dev.tandem.platform.testkit.sample.TransactionKinds;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ConstraintViolationsTest {
    private static final SampleRow SAMPLE = SampleRow.usual();
    private static final NoteRow NOTE = NoteRow.on(SAMPLE, 1, "a note");
    private static final String REFERENCE = "database.reference-broken";

    private final TransactionKinds useCases;
    private final SampleRows samples;
    private final NoteRows notes;

    ConstraintViolationsTest(TransactionKinds useCases, SampleRows samples, NoteRows notes) {
        this.useCases = useCases;
        this.samples = samples;
        this.notes = notes;
    }

    @BeforeEach
    void saveOneNote() {
        samples.save(SAMPLE);
        notes.save(NOTE);
    }

    @Test
    void namesTheFieldWhoseValueIsTaken() {
        var refused = refused(NoteRow.on(SAMPLE, NOTE.place(), "other"));

        assertThat(refused.code()).isEqualTo("database.value-taken");
        assertThat(refused.violations()).containsExactly(new Violation("place", "is taken"));
    }

    @Test
    void namesTheIdThatIsTaken() {
        var refused = refused(new NoteRow(NOTE.id(), SAMPLE.id(), 2, "other"));

        assertThat(refused.code()).isEqualTo("database.value-taken");
        assertThat(refused.violations()).containsExactly(new Violation("id", "is taken"));
    }

    @Test
    void namesTheFieldThatBreaksACheck() {
        var refused = refused(NoteRow.on(SAMPLE, 2, "much too long"));

        assertThat(refused.code()).isEqualTo("request.invalid");
        assertThat(refused.violations()).containsExactly(new Violation("line", "is not a value that can be kept"));
    }

    @Test
    void namesTheFieldThatIsNeeded() {
        var refused = refused(NoteRow.on(SAMPLE, 2, null));

        assertThat(refused.code()).isEqualTo("request.invalid");
        assertThat(refused.violations()).containsExactly(new Violation("line", "is needed"));
    }

    @Test
    void reportsABrokenReferenceFromEitherSide() {
        assertThat(refused(NoteRow.on(SampleRow.usual(), 2, "x")).code()).isEqualTo(REFERENCE);
        assertThat(refusal(() -> {
                            samples.deleteById(SAMPLE.id());
                            return "deleted";
                        })
                        .code())
                .isEqualTo(REFERENCE);
    }

    @Test
    void reportsTextThatCannotBeStored() {
        var refused = refused(NoteRow.on(SAMPLE, 2, "a\u0000"));

        assertThat(refused.violations()).containsExactly(new Violation("line", "must not contain U+0000"));
    }

    private Failure refused(NoteRow note) {
        return refusal(() -> notes.save(note));
    }

    private Failure refusal(Callable<?> work) {
        return Objects.requireNonNull(catchThrowableOfType(Failure.class, () -> useCases.write(work)));
    }
}
