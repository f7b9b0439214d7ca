package dev.tandem.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/// What the rules tell apart in a project, by packages below its base; `*` is the name of any module.
enum Part {
    PLATFORM("platform.."),
    PLATFORM_JDBC("platform.jdbc.."),
    ARCHITECTURE("architecture.."),
    MODULE("*.."),
    FACE("*"),
    API("*.api.."),
    SERVICE("*.service.."),
    REPOSITORY("*.repository.."),
    JDBC("*.jdbc.."),
    SQLITE("*.jdbc.sqlite.."),
    POSTGRES("*.jdbc.postgres..");

    private final String packages;

    Part(String packages) {
        this.packages = packages;
    }

    String packagesIn(String base) {
        return base + "." + packages;
    }

    DescribedPredicate<JavaClass> in(String base) {
        var part = resideInAPackage(packagesIn(base));
        return packages.startsWith("*") ? part.and(not(PLATFORM.in(base))).and(not(ARCHITECTURE.in(base))) : part;
    }
}
