package dev.tandem.platform.web.list;

import dev.tandem.platform.kernel.list.Total;
import dev.tandem.platform.web.Example;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/// How long a list is; `exact` is false where counting has stopped, as there are more.
@Serdeable
record ListTotal(@Min(0) @Max(Total.MAX) @Example("1") int count, boolean exact) {
    static @Nullable ListTotal of(@Nullable Total total) {
        return total == null ? null : new ListTotal(total.count(), total.exact());
    }
}
