package dev.tandem.architecture.project;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/// The libraries that the rules tell apart.
public enum Library {
    JDK("java.."),
    HTTP("io.micronaut.http.. java.net.http.."),
    JDBC("java.sql.. javax.sql.."),
    DATA("io.micronaut.data.. io.micronaut.jdbc.."),
    FRAMEWORK("io.micronaut.. jakarta.. com.fasterxml.. org.slf4j.."),
    TRANSACTIONS("io.micronaut.transaction.. jakarta.transaction.."),
    NULLNESS("org.jspecify.annotations.."),
    IDS("com.github.f4b6a3.uuid.."),
    MOCKS("org.mockito..");

    private final String packages;

    Library(String packages) {
        this.packages = packages;
    }

    public Stream<String> packages() {
        return Stream.of(packages.split(" "));
    }

    public DescribedPredicate<JavaClass> types() {
        return resideInAnyPackage(packages().toArray(String[]::new));
    }
}
