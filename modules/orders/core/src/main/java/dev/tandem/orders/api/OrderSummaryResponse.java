package dev.tandem.orders.api;

import dev.tandem.orders.model.CurrencyCode;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.web.Example;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;

/// How many orders an account has in each status and currency, and what they cost together. A
/// status without orders is left out.
@Serdeable
record OrderSummaryResponse(@Size(max = 2000) List<StatusTotal> totals) {

    /// The orders of one status and currency.
    @Serdeable
    record StatusTotal(
            @Example("pending") OrderStatus status,
            CurrencyCode currency,
            @Min(1) @Example("3") long count,
            Money total) {}
}
