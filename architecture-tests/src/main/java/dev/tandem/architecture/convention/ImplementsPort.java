package dev.tandem.architecture.convention;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.tandem.architecture.project.ArchitecturePart;

/// Selects the classes that implement a port of their module.
final class ImplementsPort extends DescribedPredicate<JavaClass> {
    private final DescribedPredicate<JavaClass> ports;

    ImplementsPort(String base) {
        super("adapters");
        this.ports = ArchitecturePart.REPOSITORY.in(base);
    }

    @Override
    public boolean test(JavaClass type) {
        return !type.isInterface() && type.getAllRawInterfaces().stream().anyMatch(ports);
    }
}
