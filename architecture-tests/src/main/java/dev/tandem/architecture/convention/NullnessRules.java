package dev.tandem.architecture.convention;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.RuleSubjects;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The compiler looks for nulls in every package.
public record NullnessRules(String base) {
    public List<ArchRule> all() {
        return List.of(everyPackageNullMarked());
    }

    ArchRule everyPackageNullMarked() {
        return packages()
                .without(NullnessRules::unmarked)
                .as("Every package is null-marked")
                .because("the compiler looks for nulls only where it is told to; add a package-info.java with "
                        + "@NullMarked and one sentence that says what belongs there (docs/adr/0008)");
    }

    private RuleSubjects<JavaPackage> packages() {
        return new RuleSubjects<>(
                "packages",
                classes -> classes.that(resideInAPackage(base + "..")).stream()
                        .map(JavaClass::getPackage)
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> unmarked(JavaPackage javaPackage) {
        return javaPackage.isAnnotatedWith(NullMarked.class)
                ? Stream.empty()
                : Stream.of("Package <" + javaPackage.getName() + "> has no package-info.java with @NullMarked");
    }
}
