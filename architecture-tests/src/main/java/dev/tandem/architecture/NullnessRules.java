package dev.tandem.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ClassesTransformer;
import java.util.stream.Collectors;

/// Where the compiler looks for nulls.
public record NullnessRules(String base) {

    public ArchRule everyPackageNullMarked() {
        return all(packages())
                .should(new BeNullMarked())
                .as("Every package is null-marked")
                .because("the compiler looks for nulls only where it is told to; add a package-info.java with "
                        + "@NullMarked and one sentence that says what belongs there (docs/adr/0008)");
    }

    private ClassesTransformer<JavaPackage> packages() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                return classes.that(resideInAPackage(base + "..")).stream()
                        .map(JavaClass::getPackage)
                        .collect(Collectors.toSet());
            }
        };
    }
}
