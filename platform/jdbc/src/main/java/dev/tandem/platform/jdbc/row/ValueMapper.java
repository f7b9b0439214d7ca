package dev.tandem.platform.jdbc.row;

import dev.tandem.platform.kernel.value.Value;
import dev.tandem.platform.kernel.value.ValueType;
import java.util.UUID;
import org.mapstruct.TargetType;

/// Maps ids and other values of the domain to columns and back, for every row mapper.
public final class ValueMapper {
    private ValueMapper() {}

    public static String toText(Value<String> value) {
        return value.value();
    }

    public static UUID toUuid(Value<UUID> id) {
        return id.value();
    }

    public static <V extends Value<String>> V ofText(String column, @TargetType Class<V> type) {
        return type.cast(ValueType.of(type).stored(column));
    }

    public static <I extends Value<UUID>> I ofUuid(UUID column, @TargetType Class<I> type) {
        return type.cast(ValueType.of(type).stored(column));
    }
}
