package dev.tandem.architecture.tests;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.ArchitecturePart;
import dev.tandem.architecture.project.RuleSubjects;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;

/// Every port has a contract that its adapters are tested with, and nothing else implements a
/// port in tests. These rules check compiled tests.
public record ContractRules(String base, JavaClasses production) {

    public List<ArchRule> all() {
        return List.of(contracts(), standIns());
    }

    ArchRule contracts() {
        return new RuleSubjects<>("ports", this::ports)
                .without(Port::complaints)
                .as("Every port has a contract that each of its adapters keeps")
                .because("what services were tested on in memory must be what they run on; write …Contract "
                        + "beside the port's fixtures, and extend it in InMemory…Test and, with @OnBothDatabases, in "
                        + "Jdbc…Test (docs/adr/0009)");
    }

    ArchRule standIns() {
        var ports = ports();
        return new RuleSubjects<>(
                        "test classes",
                        classes -> classes.stream()
                                .filter(type -> !type.isInterface())
                                .toList())
                .without(type -> ports.stream()
                        .filter(port -> type.isAssignableTo(port.getName()))
                        .filter(port -> !isInMemory(type, port))
                        .map(port -> "Class <" + type.getName() + "> stands in for <" + port.getName() + ">"))
                .as("Nothing stands in for a port but its adapter in memory")
                .because("what does not keep the port's contract proves nothing about the use case; use "
                        + "its InMemory…, and let it be told what it must do for the test (docs/adr/0009)");
    }

    /// A spy may extend the adapter in memory.
    private static boolean isInMemory(JavaClass type, JavaClass port) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .anyMatch(parent -> parent.getSimpleName().equals("InMemory" + port.getSimpleName()));
    }

    /// The interfaces of repository packages that an adapter implements.
    private List<JavaClass> ports() {
        var adapters =
                production.stream().filter(ArchitecturePart.JDBC.in(base)).toList();
        return production.stream()
                .filter(ArchitecturePart.REPOSITORY.in(base))
                .filter(JavaClass::isInterface)
                .filter(type -> adapters.stream().anyMatch(adapter -> adapter.isAssignableTo(type.getName())))
                .toList();
    }

    private List<Port> ports(JavaClasses classes) {
        var tests = ArchitecturePart.modules(base, classes);
        return ports().stream()
                .map(type -> new Port(type, tests.getOrDefault(ArchitecturePart.module(base, type), List.of())))
                .toList();
    }

    /// A port, and the tests of its module.
    private record Port(JavaClass type, List<JavaClass> tests) {

        Stream<String> complaints() {
            var contract = type.getSimpleName() + "Contract";
            var inMemory =
                    test("InMemory").filter(test -> keeps(test, contract)).findAny();
            var onBoth = test("Jdbc")
                    .filter(test -> keeps(test, contract) && test.isAnnotatedWith(OnBothDatabases.class))
                    .findAny();
            return Stream.of(
                            inMemory.isPresent() ? "" : "is not held to a %s in memory".formatted(contract),
                            onBoth.isPresent() ? "" : "is not held to a %s on both databases".formatted(contract))
                    .filter(complaint -> !complaint.isEmpty())
                    .map(complaint -> "Port <" + type.getName() + "> " + complaint);
        }

        private Stream<JavaClass> test(String adapter) {
            return tests.stream().filter(test -> test.getSimpleName().equals(adapter + type.getSimpleName() + "Test"));
        }

        private boolean keeps(JavaClass test, String contract) {
            return test.getAllRawSuperclasses().stream()
                    .filter(parent -> parent.getSimpleName().equals(contract))
                    .flatMap(this::ownMethods)
                    .anyMatch(method -> method.isMetaAnnotatedWith(Testable.class));
        }

        /// A port that only gives types to another port is held to the tests of that port's
        /// contract. One with methods of its own needs tests of its own.
        private Stream<JavaMethod> ownMethods(JavaClass contract) {
            return (type.getMethods().isEmpty() ? contract.getAllMethods() : contract.getMethods()).stream();
        }
    }
}
