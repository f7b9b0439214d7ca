package dev.tandem.architecture.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.Part;
import dev.tandem.architecture.project.Subjects;
import java.util.List;
import java.util.stream.Stream;

/// Who may stand in for a port: whoever keeps its contract. Held to compiled tests.
public record ContractRules(String base, JavaClasses production) {

    public List<ArchRule> all() {
        return List.of(contracts(), standIns());
    }

    ArchRule contracts() {
        return new Subjects<Port>(
                        "ports",
                        classes -> ports().stream()
                                .map(type -> new Port(type, classes))
                                .toList())
                .without(Port::complaints)
                .as("Every port has a contract that each of its adapters keeps")
                .because("what services were tested on in memory must be what they run on; write …Contract "
                        + "beside the port's fixtures, and extend it in InMemory…Test and Jdbc…Test "
                        + "(docs/adr/0009)");
    }

    ArchRule standIns() {
        return new Subjects<JavaClass>(
                        "test classes",
                        classes -> classes.stream()
                                .filter(type -> !type.isInterface())
                                .toList())
                .without(type -> ports().stream()
                        .filter(port -> type.isAssignableTo(port.getName()))
                        .filter(port -> !type.getSimpleName().equals("InMemory" + port.getSimpleName()))
                        .map(port -> "Class <" + type.getName() + "> stands in for <" + port.getName() + ">"))
                .as("Nothing stands in for a port but its adapter in memory")
                .because("what does not keep the port's contract proves nothing about the use case; use "
                        + "its InMemory…, and let it be told what it must do for the test (docs/adr/0009)");
    }

    private List<JavaClass> ports() {
        return production.stream()
                .filter(Part.REPOSITORY.in(base))
                .filter(JavaClass::isInterface)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }

    /// A port, and all that tests it.
    private record Port(JavaClass type, JavaClasses tests) {

        Stream<String> complaints() {
            var contract = type.getSimpleName() + "Contract";
            return Stream.of("InMemory", "Jdbc")
                    .map(adapter -> adapter + type.getSimpleName() + "Test")
                    .filter(test -> !extend(test, contract))
                    .map(test -> "Port <%s> has no %s that extends %s".formatted(type.getName(), test, contract));
        }

        private boolean extend(String test, String contract) {
            return tests.stream()
                    .filter(candidate -> candidate.getSimpleName().equals(test))
                    .flatMap(candidate -> candidate.getAllRawSuperclasses().stream())
                    .anyMatch(parent -> parent.getSimpleName().equals(contract));
        }
    }
}
