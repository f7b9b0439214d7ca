package dev.tandem.architecture.mixin;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.ArchitecturePart;
import dev.tandem.architecture.project.RuleSubjects;
import dev.tandem.platform.kernel.Id;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Every aggregate has an id type of its own, and ports and services use it instead of a UUID.
public record IdRules(String base) {

    public List<ArchRule> all() {
        return List.of(idsTyped(), newIdsAreOfVersion7(), noBareIds());
    }

    ArchRule idsTyped() {
        return new RuleSubjects<>("types with a mixin", this::typesWithMixin)
                .without(type -> isTyped(type)
                        ? Stream.empty()
                        : Stream.of("Type <" + type.getName() + "> has a mixin, but no id type of its own"))
                .as("What has a mixin has an id type of its own")
                .because("two ids swapped must not compile; make a record of one UUID that implements Id, in the "
                        + "model beside the aggregate or in the face, call it …Id, and let the aggregate be Identified by it in a "
                        + "component called id (docs/adr/0002)");
    }

    private Collection<JavaClass> typesWithMixin(JavaClasses classes) {
        return classes.that(ArchitecturePart.business(base)).stream()
                .filter(type -> !type.isInterface() && hasMixin(type))
                .toList();
    }

    ArchRule newIdsAreOfVersion7() {
        return RuleSubjects.classes(idTypes())
                .without(type -> type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> method.getRawReturnType().equals(type))
                        .filter(method -> method.getRawParameterTypes().isEmpty())
                        .filter(method -> !callsIdNext(method))
                        .map(method -> "Method <" + method.getFullName() + "> makes an id without Id.next()"))
                .as("New ids are UUIDs of version 7")
                .because(
                        "they go to the end of an index and sort by their age; let the id type's next() wrap Id.next() "
                                + "(docs/adr/0002)");
    }

    ArchRule noBareIds() {
        return RuleSubjects.classes(ArchitecturePart.REPOSITORY.in(base).or(ArchitecturePart.SERVICE.in(base)))
                .without(type -> type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(IdRules::usesUuid)
                        .map(method -> "Method <" + method.getFullName() + "> takes or gives a bare UUID"))
                .as("Ports and services speak of typed ids")
                .because("a bare UUID may be anybody's; take the id type of the thing, and unwrap it in the row or "
                        + "the response (docs/adr/0002)");
    }

    /// A type with a lifecycle needs an id type of its own name and module. Any other type with
    /// a mixin may use any id type of its module, or take the id of one of its components.
    private boolean isTyped(JavaClass mixed) {
        return Aggregate.hasLifecycle(mixed)
                ? Aggregate.hasIdCalledForIt(mixed) && hasIdOfItsModule(mixed)
                : hasIdOfItsModule(mixed) || takesIdOfAComponent(mixed);
    }

    private boolean hasIdOfItsModule(JavaClass mixed) {
        return mixed.tryGetField("id")
                .map(JavaField::getRawType)
                .filter(id -> id.isRecord()
                        && isId(id)
                        && ArchitecturePart.module(base, id).equals(ArchitecturePart.module(base, mixed)))
                .isPresent();
    }

    private static boolean takesIdOfAComponent(JavaClass mixed) {
        return mixed.getFields().stream()
                .filter(field -> !field.getName().equals("id"))
                .anyMatch(field -> hasMixin(field.getRawType()));
    }

    private static boolean hasMixin(JavaClass type) {
        return Arrays.stream(Mixin.values()).anyMatch(mixin -> mixin.isOf(type));
    }

    private static DescribedPredicate<JavaClass> idTypes() {
        return DescribedPredicate.describe("id types", type -> type.isRecord() && isId(type));
    }

    private static boolean usesUuid(JavaMethod method) {
        return Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                .flatMap(used -> used.getAllInvolvedRawTypes().stream())
                .anyMatch(used -> used.isEquivalentTo(UUID.class));
    }

    private static boolean isId(JavaClass type) {
        return type.isAssignableTo(Id.class);
    }

    private static boolean callsIdNext(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Id.class)
                        && call.getName().equals("next"));
    }
}
