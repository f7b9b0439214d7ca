package dev.tandem.architecture.boundary;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.tandem.architecture.project.ArchitecturePart;
import java.util.stream.Stream;

/// A dependency of one module on another.
record ModuleDependency(String from, String to, Dependency dependency) {

    static Stream<ModuleDependency> from(String base, JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> ArchitecturePart.MODULE.in(base).test(dependency.getTargetClass()))
                .map(dependency -> new ModuleDependency(
                        ArchitecturePart.module(base, dependency.getOriginClass()),
                        ArchitecturePart.module(base, dependency.getTargetClass()),
                        dependency))
                .filter(known -> !known.from().equals(known.to()));
    }
}
