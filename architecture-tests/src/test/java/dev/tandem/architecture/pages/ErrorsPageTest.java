package dev.tandem.architecture.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.tandem.architecture.project.ProductionClasses;
import dev.tandem.platform.kernel.aggregate.ThingNotFound;
import dev.tandem.platform.kernel.aggregate.ThingNotYours;
import dev.tandem.platform.kernel.aggregate.ThingStale;
import dev.tandem.platform.kernel.failure.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/errors.md` lists every code that a client may meet, and no other.
class ErrorsPageTest {
    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `((?:<module>\\.<thing>)?[a-z.-]+)` \\| (\\d{3}) \\|", Pattern.MULTILINE);

    /// The failures that every thing of a module may have are listed once for all of them.
    private static final Map<String, Integer> OF_ANY_THING = Map.of(
            "<module>.<thing>-" + ThingNotFound.PROBLEM, status(ThingNotFound.class),
            "<module>.<thing>-" + ThingNotYours.PROBLEM, status(ThingNotYours.class),
            "<module>.<thing>-" + ThingStale.PROBLEM, status(ThingStale.class));

    private static final JavaClasses CLASSES = ProductionClasses.of("dev.tandem");

    @Test
    void listsEveryCodeAndNoOther() throws IOException {
        var listed = new TreeMap<String, Integer>();
        ROW.matcher(Files.readString(PAGE))
                .results()
                .forEach(row -> assertThat(listed.put(row.group(1), Integer.valueOf(row.group(2))))
                        .as("%s twice", row.group(1))
                        .isNull());

        DocumentedList.assertSame("docs/errors.md", listed.keySet(), codes());
        assertThat(listed).containsAllEntriesOf(OF_ANY_THING);
        failures()
                .filter(failure -> failure.tryGetField("CODE").isPresent())
                .forEach(failure ->
                        assertThat(listed).containsEntry(FailureCodes.of(failure), status(failure.reflect())));
    }

    private static Set<String> codes() {
        var codes = new TreeSet<>(FailureCodes.in(CLASSES));
        FailureCodes.ofThings(CLASSES).forEach(failure -> codes.remove(failure.code()));
        codes.addAll(OF_ANY_THING.keySet());
        return codes;
    }

    private static int status(Class<?> failure) {
        return failure.getAnnotation(Status.class).value();
    }

    @Test
    void meetsACodeInEveryFailure() {
        assertThat(failures()
                        .filter(type -> type.tryGetField("CODE").isEmpty()
                                && type.tryGetField("PROBLEM").isEmpty())
                        .map(JavaClass::getName))
                .as("failures without a constant CODE or PROBLEM, which would be missing from the page")
                .isEmpty();
    }

    private static Stream<JavaClass> failures() {
        return CLASSES.stream()
                .filter(type -> type.isAssignableTo("dev.tandem.platform.kernel.failure.Failure"))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT));
    }
}
