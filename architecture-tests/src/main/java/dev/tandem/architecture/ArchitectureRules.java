package dev.tandem.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// Every rule for a project whose modules lie right under its base package.
public record ArchitectureRules(String base) {

    public List<ArchRule> all() {
        var layers = new LayerRules(base);
        var boundaries = new BoundaryRules(base);
        var nullness = new NullnessRules(base);
        return List.of(
                layers.layers(),
                layers.coreWithoutJdbc(),
                layers.dialectsApart(),
                boundaries.platformKnowsNoModule(),
                boundaries.facesOnly(),
                nullness.everyPackageNullMarked());
    }
}
