package dev.tandem.platform.testkit.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs a test class once on SQLite and once on PostgreSQL.
///
/// Each test finds the migrated schema and nothing else, and leaves nothing behind, whatever runs beside it.
/// A constructor or a test may ask for any bean as a parameter, for the [Engine],
/// and for [Http], [Statements], [TestClock] and [Outage].
@ClassTemplate
@Tag(OnBothDatabases.TAG)
@ExtendWith(BothDatabases.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnBothDatabases {
    /// Tells tests that need a database from those that do not.
    String TAG = "database";

    PostgresIsolation postgres() default PostgresIsolation.DATABASE;
}
