package dev.tandem.platform.jdbc.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Triggers write each change of a row to the change feed, whoever makes it
/// (docs/sync-protocol.md). The row has the columns of its mixins, or is a part of one that has.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ChangeFeed {
    /// What clients call the table.
    String table();

    /// The columns that clients write.
    String[] columns();

    /// The column with the account that may see the row. A part belongs to whom the whole does.
    String scope() default "";
}
