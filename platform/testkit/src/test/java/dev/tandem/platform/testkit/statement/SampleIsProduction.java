package dev.tandem.platform.testkit.statement;

import dev.tandem.platform.testkit.sample.jdbc.RuleBreakingAdapter;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;

/// Treats the adapter of the module `sample` as code that is shipped.
@Singleton
@Replaces(ProductionCode.class)
final class SampleIsProduction extends ProductionCode {
    @Override
    public boolean test(Class<?> type) {
        return type.getPackage().equals(RuleBreakingAdapter.class.getPackage()) || super.test(type);
    }
}
