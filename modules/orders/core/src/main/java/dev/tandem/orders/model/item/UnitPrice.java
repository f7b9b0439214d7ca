package dev.tandem.orders.model.item;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.Value;

/// The price of one piece, which is never negative.
@Text(max = 11, pattern = "\\d{1,8}(\\.\\d{1,2})?", rule = UnitPrice.RULE, example = "6.25")
public record UnitPrice(Money amount) implements Value<String> {
    static final String RULE = "must be an amount from 0.00 to 99999999.99 with at most two decimal places";

    private static final Money MAX = Money.of("99999999.99");

    public UnitPrice {
        if (amount.compareTo(Money.ZERO) < 0 || amount.compareTo(MAX) > 0) {
            throw Invalid.value(RULE);
        }
    }

    public static UnitPrice of(String amount) {
        return new UnitPrice(Money.of(amount));
    }

    @Override
    public String value() {
        return amount.value();
    }
}
