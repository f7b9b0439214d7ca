package dev.tandem.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import org.jspecify.annotations.NullMarked;

final class BeNullMarked extends ArchCondition<JavaPackage> {
    BeNullMarked() {
        super("be null-marked");
    }

    @Override
    public void check(JavaPackage javaPackage, ConditionEvents events) {
        if (!javaPackage.isAnnotatedWith(NullMarked.class)) {
            events.add(violated(
                    javaPackage, "Package <" + javaPackage.getName() + "> has no package-info.java with @NullMarked"));
        }
    }
}
