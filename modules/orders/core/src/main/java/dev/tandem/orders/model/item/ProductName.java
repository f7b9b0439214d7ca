package dev.tandem.orders.model.item;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;

/// What a product was called when it was ordered.
@Text(min = 1, max = 200, example = "Inner tube 28 inches")
public record ProductName(String value) implements Value<String> {
    public ProductName {
        TextRule.of(ProductName.class).check(value);
    }
}
