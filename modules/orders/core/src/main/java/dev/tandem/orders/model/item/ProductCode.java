package dev.tandem.orders.model.item;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;

/// The code by which a product is ordered.
@Text(min = 1, max = 50, example = "B-100")
public record ProductCode(String value) implements Value<String> {
    public ProductCode {
        TextRule.of(ProductCode.class).check(value);
    }
}
