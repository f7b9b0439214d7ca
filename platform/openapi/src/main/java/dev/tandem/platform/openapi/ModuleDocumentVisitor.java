package dev.tandem.platform.openapi;

import com.sun.source.util.Trees;
import dev.tandem.platform.openapi.source.Undocumented;
import dev.tandem.platform.openapi.source.WellKnownTypes;
import io.micronaut.annotation.processing.visitor.JavaNativeElement;
import io.micronaut.annotation.processing.visitor.JavaVisitorContext;
import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.Element;
import io.micronaut.inject.ast.MethodElement;
import io.micronaut.inject.visitor.TypeElementVisitor;
import io.micronaut.inject.visitor.VisitorContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Visits the controllers and the failures of a module while it is compiled, and writes
/// `META-INF/tandem/openapi.json`.
public final class ModuleDocumentVisitor implements TypeElementVisitor<Object, Object> {
    private static final String FILE = "tandem/openapi.json";

    private ModuleDocument document = new ModuleDocument();
    private final List<Element> sources = new ArrayList<>();

    @Override
    public VisitorKind getVisitorKind() {
        return VisitorKind.AGGREGATING;
    }

    @Override
    public void visitClass(ClassElement type, VisitorContext context) {
        try {
            if (type.hasDeclaredAnnotation(WellKnownTypes.CONTROLLER)) {
                document.addController(type, method -> source(method, context));
                sources.add(type);
            } else if (FailureCodes.isFailure(type)) {
                var constructor = type.getPrimaryConstructor();
                document.addFailure(
                        type, constructor.map(body -> source(body, context)).orElse(""));
                sources.add(type);
            } else if (FailureCodes.isThing(type)) {
                document.addThing(type, context);
                sources.add(type);
            }
        } catch (Undocumented e) {
            context.fail(String.valueOf(e.getMessage()), e.place());
        }
    }

    private static String source(MethodElement method, VisitorContext context) {
        if (context instanceof JavaVisitorContext javac
                && method.getNativeType() instanceof JavaNativeElement.Method inSource) {
            var tree = Trees.instance(javac.getProcessingEnv()).getTree(inSource.element());
            return tree == null || tree.getBody() == null ? "" : tree.getBody().toString();
        }
        return "";
    }

    /// The compiler calls this at the end of each round. The first round visits everything.
    @Override
    public void finish(VisitorContext context) {
        if (!document.isEmpty()) {
            context.visitMetaInfFile(FILE, sources.toArray(Element[]::new)).ifPresent(file -> {
                try (var writer = file.openWriter()) {
                    writer.write(JsonWriter.write(document.tree()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            document = new ModuleDocument();
        }
    }
}
