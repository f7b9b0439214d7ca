package dev.tandem.architecture.convention;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;

/// Holds for a class whose compiled methods have no branch: no if, loop, switch or try.
final class HasNoBranches extends ArchCondition<JavaClass> {
    HasNoBranches() {
        super("run straight");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        ClassFile.of().parse(bytes(type)).methods().stream()
                .filter(HasNoBranches::branches)
                .map(method -> "Method <%s.%s()> decides".formatted(type.getName(), method.methodName()))
                .forEach(message -> events.add(violated(type, message)));
    }

    private static boolean branches(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream()).anyMatch(HasNoBranches::isBranch);
    }

    private static boolean isBranch(CodeElement element) {
        return element instanceof BranchInstruction
                || element instanceof TableSwitchInstruction
                || element instanceof LookupSwitchInstruction
                || element instanceof ExceptionCatch;
    }

    private static byte[] bytes(JavaClass type) {
        try (var file = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
