package dev.tandem.architecture.boundary;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.tandem.architecture.project.Part;
import java.util.stream.Stream;

/// A dependency of one module on another.
record ModuleDependency(String from, String to, Dependency dependency) {

    static Stream<ModuleDependency> from(String base, JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> Part.MODULE.in(base).test(dependency.getTargetClass()))
                .map(dependency -> new ModuleDependency(
                        Part.module(base, dependency.getOriginClass()),
                        Part.module(base, dependency.getTargetClass()),
                        dependency))
                .filter(known -> !known.from().equals(known.to()));
    }
}
