package dev.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import dev.tandem.architecture.project.Library;
import dev.tandem.architecture.project.Part;
import dev.tandem.platform.testkit.OnBothDatabases;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Tandem keeps its own laws, and none of them holds only because it looks at nothing.
@Tag(OnBothDatabases.TAG)
class TandemArchitectureTest {
    private static final String BASE = "dev.tandem";
    private static final Architecture TANDEM = Architecture.of(BASE);

    @ParameterizedTest
    @MethodSource("laws")
    void keepsTheLaw(Law law) {
        law.check();
    }

    /// A misspelt package in what a rule forbids would be green for ever.
    @ParameterizedTest
    @EnumSource
    void hasClassesInEveryPart(Part part) {
        assertThat(TANDEM.production().that(part.in(BASE))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesEveryPackageOfALibrary(String packages) {
        var used = TANDEM.production().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(type -> type.getPackageName() + ".")
                .collect(Collectors.toSet());

        assertThat(used).anyMatch(name -> name.startsWith(packages.replace("..", ".")));
    }

    static List<Law> laws() {
        return TANDEM.laws();
    }

    /// Of mocks there are none; that the name is right, their fixture shows.
    static Stream<String> packages() {
        return Arrays.stream(Library.values())
                .filter(library -> library != Library.MOCKS)
                .flatMap(Library::packages);
    }
}
