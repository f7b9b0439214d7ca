package dev.tandem.architecture.mixin;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.Items;
import dev.tandem.architecture.project.Part;
import dev.tandem.platform.kernel.Id;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// How things are told apart.
public record IdRules(String base) {

    public List<ArchRule> all() {
        return List.of(idsTyped(), idsGrow(), noBareIds());
    }

    ArchRule idsTyped() {
        return new Items<>("mixed types", classes -> mixed(classes))
                .without(type -> isTyped(type)
                        ? Stream.empty()
                        : Stream.of("Type <" + type.getName() + "> has a mixin, but no id type of its own"))
                .as("What has a mixin has an id type of its own")
                .because("two ids swapped must not compile; make a record of one UUID that implements Id, in the "
                        + "model beside the aggregate or in the face, call it …Id, and let the aggregate be Identified by it in a "
                        + "component called id (docs/adr/0002)");
    }

    private Collection<JavaClass> mixed(JavaClasses classes) {
        return classes.that(Part.business(base)).stream()
                .filter(type -> !type.isInterface() && isMixed(type))
                .toList();
    }

    ArchRule idsGrow() {
        return Items.classes(idTypes())
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
        return Items.classes(Part.REPOSITORY.in(base).or(Part.SERVICE.in(base)))
                .without(type -> type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(IdRules::speaksOfUuids)
                        .map(method -> "Method <" + method.getFullName() + "> takes or gives a bare UUID"))
                .as("Ports and services speak of typed ids")
                .because("a bare UUID may be anybody's; take the id type of the thing, and unwrap it in the row or "
                        + "the response (docs/adr/0002)");
    }

    /// What only shows a part of another thing goes by the id of that, of the same face, or lends it.
    private boolean isTyped(JavaClass mixed) {
        return Aggregate.hasLifecycle(mixed)
                ? Aggregate.hasIdCalledForIt(mixed) && hasIdOfItsModule(mixed)
                : hasIdOfItsModule(mixed) || lendsAnId(mixed);
    }

    private boolean hasIdOfItsModule(JavaClass mixed) {
        return mixed.tryGetField("id")
                .map(JavaField::getRawType)
                .filter(id -> id.isRecord() && isId(id) && Part.module(base, id).equals(Part.module(base, mixed)))
                .isPresent();
    }

    private static boolean lendsAnId(JavaClass mixed) {
        return mixed.getFields().stream()
                .filter(field -> !field.getName().equals("id"))
                .anyMatch(field -> isMixed(field.getRawType()));
    }

    private static boolean isMixed(JavaClass type) {
        return Arrays.stream(Mixin.values()).anyMatch(mixin -> mixin.isOf(type));
    }

    private static DescribedPredicate<JavaClass> idTypes() {
        return DescribedPredicate.describe("id types", type -> type.isRecord() && isId(type));
    }

    private static boolean speaksOfUuids(JavaMethod method) {
        return Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                .flatMap(used -> used.getAllInvolvedRawTypes().stream())
                .anyMatch(used -> used.isEquivalentTo(UUID.class));
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
