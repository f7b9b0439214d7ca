package dev.tandem.platform.testkit.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs a test class once on SQLite and once on PostgreSQL (docs/adr/0009).
///
/// Each test finds the migrated schema and no rows, and other tests never see what it writes,
/// even when they run at the same time. A constructor or a test may ask for any bean as a
/// parameter, for the [Engine], and for [Http], [StatementProbe], [TestClock] and [Outage].
@ClassTemplate
@Tag(OnBothDatabases.TAG)
@ExtendWith(BothDatabases.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnBothDatabases {
    /// The JUnit tag of tests that need a database.
    String TAG = "database";

    PostgresCleanup postgres() default PostgresCleanup.DATABASE;
}
