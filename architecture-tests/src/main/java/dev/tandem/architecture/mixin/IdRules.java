package dev.tandem.architecture.mixin;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.Part;
import dev.tandem.architecture.project.Subjects;
import dev.tandem.platform.kernel.Id;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// How things are told apart.
public record IdRules(String base) {

    public List<ArchRule> all() {
        return List.of(idsTyped(), idsGrow(), noBareIds());
    }

    ArchRule idsTyped() {
        return Aggregate.subjects(base)
                .without(aggregate -> isTyped(aggregate.type())
                        ? Stream.empty()
                        : Stream.of("Aggregate <%s> has the id type <%s>, which is no record of one UUID in its face"
                                .formatted(aggregate, idType(aggregate.type()).getName())))
                .as("Every aggregate has an id type of its own")
                .because("two ids swapped must not compile; make a record of one UUID that implements Id, in the face "
                        + "beside the aggregate (docs/adr/0002)");
    }

    ArchRule idsGrow() {
        return Subjects.classes(idTypes())
                .without(type -> type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> method.getRawReturnType().equals(type))
                        .filter(method -> method.getRawParameterTypes().isEmpty())
                        .filter(method -> !asksTheKernel(method))
                        .map(method -> "Method <" + method.getFullName() + "> makes an id without Id.next()"))
                .as("New ids are UUIDs of version 7")
                .because(
                        "they go to the end of an index and sort by their age; let the id type's next() wrap Id.next() "
                                + "(docs/adr/0002)");
    }

    ArchRule noBareIds() {
        return Subjects.classes(Part.REPOSITORY.in(base).or(Part.SERVICE.in(base)))
                .without(type -> type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(method -> Stream.concat(
                                        method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                                .anyMatch(used -> used.isEquivalentTo(UUID.class)))
                        .map(method -> "Method <" + method.getFullName() + "> takes or gives a bare UUID"))
                .as("Ports and services speak of typed ids")
                .because("a bare UUID may be anybody's; take the id type of the thing, and unwrap it in the row or "
                        + "the response (docs/adr/0002)");
    }

    private static boolean isTyped(JavaClass aggregate) {
        var id = idType(aggregate);
        return id.isRecord() && isId(id) && id.getPackage().equals(aggregate.getPackage());
    }

    private static JavaClass idType(JavaClass aggregate) {
        return aggregate.getField("id").getRawType();
    }

    private static DescribedPredicate<JavaClass> idTypes() {
        return DescribedPredicate.describe("id types", type -> type.isRecord() && isId(type));
    }

    private static boolean isId(JavaClass type) {
        return type.isAssignableTo(Id.class);
    }

    private static boolean asksTheKernel(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Id.class)
                        && call.getName().equals("next"));
    }
}
