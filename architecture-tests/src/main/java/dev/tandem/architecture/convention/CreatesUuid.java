package dev.tandem.architecture.convention;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import dev.tandem.architecture.project.Library;
import java.util.Set;
import java.util.UUID;

/// Selects every way to create a UUID instead of being given one.
final class CreatesUuid extends DescribedPredicate<CodeUnitAccessTarget> {
    private static final Set<String> MAKERS = Set.of("randomUUID", "nameUUIDFromBytes", "<init>");

    CreatesUuid() {
        super("a new UUID");
    }

    @Override
    public boolean test(CodeUnitAccessTarget target) {
        return Library.IDS.types().test(target.getOwner())
                || (target.getOwner().isEquivalentTo(UUID.class) && MAKERS.contains(target.getName()));
    }
}
