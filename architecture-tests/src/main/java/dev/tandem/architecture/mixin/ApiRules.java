package dev.tandem.architecture.mixin;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.ArchitecturePart;
import dev.tandem.architecture.project.RuleSubjects;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The API shows what the mixins of an aggregate promise.
public record ApiRules(String base) {
    private static final String HTTP = "io.micronaut.http.annotation.";
    private static final String RESTORE = "/restore";
    private static final String REVISED_RESPONSE = "dev.tandem.platform.web.revision.RevisedResponse";
    private static final Map<Mixin, List<String>> SHOWN = Map.of(
            Mixin.IDENTIFIED,
            List.of("id"),
            Mixin.TIMESTAMPED,
            List.of("createdAt", "updatedAt"),
            Mixin.REVISIONED,
            List.of("revision"),
            Mixin.SOFT_DELETABLE,
            List.of());

    public List<ArchRule> all() {
        return List.of(mixinsShown(), deletionOffered());
    }

    ArchRule mixinsShown() {
        return Aggregate.all(base)
                .without(aggregate -> response(aggregate)
                        .map(response -> complaints(aggregate, response))
                        .findFirst()
                        .orElseGet(() -> Stream.of("Aggregate <%s> has no %s in its api package"
                                .formatted(aggregate, responseName(aggregate)))))
                .as("The API shows what a mixin promises")
                .because("clients keep copies by ids, moments and revisions; add the components to the response that "
                        + "is called for the aggregate, and let it be a RevisedResponse, which has the ETag "
                        + "(docs/adr/0020)");
    }

    private Stream<String> complaints(Aggregate aggregate, JavaClass response) {
        var missing = aggregate
                .mixins()
                .flatMap(mixin -> SHOWN.getOrDefault(mixin, List.of()).stream())
                .filter(component -> response.tryGetField(component).isEmpty())
                .map(component -> "Response <%s> has no %s".formatted(response.getName(), component));
        var untagged = aggregate.is(Mixin.REVISIONED) && !response.isAssignableTo(REVISED_RESPONSE)
                ? Stream.of("Response <%s> is no RevisedResponse".formatted(response.getName()))
                : Stream.<String>empty();
        return Stream.concat(missing, untagged);
    }

    ArchRule deletionOffered() {
        return new RuleSubjects<Aggregate>(
                        "soft-deletable aggregates",
                        classes -> Aggregate.in(base, classes).stream()
                                .filter(aggregate -> aggregate.is(Mixin.SOFT_DELETABLE))
                                .toList())
                .without(aggregate ->
                        aggregate.in(ArchitecturePart.API).anyMatch(api -> deletesAndRestores(aggregate, api))
                                ? Stream.empty()
                                : Stream.of("Aggregate <" + aggregate
                                        + "> has no controller with DELETE and POST …/restore"))
                .as("What can be deleted can be deleted and restored over HTTP")
                .because("who deleted something must be able to get it back without us; add a @Delete and a "
                        + "@Post(\"…/restore\") to the controller that shows the aggregate (docs/adr/0020)");
    }

    /// Whether the controller deletes at a URI and restores this aggregate at the same URI
    /// followed by `/restore`.
    private static boolean deletesAndRestores(Aggregate aggregate, JavaClass controller) {
        var deleted = controller.getMethods().stream()
                .flatMap(method -> uris(method, "Delete"))
                .collect(Collectors.toSet());
        return controller.getMethods().stream()
                .filter(method -> uris(method, "Post")
                        .filter(uri -> uri.endsWith(RESTORE))
                        .anyMatch(uri -> deleted.contains(uri.substring(0, uri.length() - RESTORE.length()))))
                .flatMap(method -> method.getReturnType().getAllInvolvedRawTypes().stream())
                .anyMatch(type -> type.getSimpleName().equals(responseName(aggregate)));
    }

    /// The URI of each such annotation; an empty text stands for the controller's own URI.
    private static Stream<String> uris(JavaMethod method, String verb) {
        return method.tryGetAnnotationOfType(HTTP + verb).stream()
                .map(annotation -> Stream.of("value", "uri")
                        .flatMap(name -> annotation.get(name).stream())
                        .map(Object::toString)
                        .filter(uri -> uri.length() > 1)
                        .findFirst()
                        .orElse(""));
    }

    private static Stream<JavaClass> response(Aggregate aggregate) {
        return aggregate
                .in(ArchitecturePart.API)
                .filter(type -> type.getSimpleName().equals(responseName(aggregate)));
    }

    private static String responseName(Aggregate aggregate) {
        return aggregate.type().getSimpleName() + "Response";
    }
}
