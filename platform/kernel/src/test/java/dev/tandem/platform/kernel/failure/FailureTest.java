package dev.tandem.platform.kernel.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void hasAStatusForEachKind() {
        assertThat(Failure.class.getPermittedSubclasses())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(kind).hasAnnotation(Status.class));
    }

    @Test
    void hasTheStatusOfItsKind() {
        assertThat(new Invalid("title", "must not be blank").status()).isEqualTo(422);
        assertThat(new NotFound("notes.note-not-found", "There is no such note.") {}.status())
                .isEqualTo(404);
    }
}
