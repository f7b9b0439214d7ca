package dev.tandem.platform.testkit.database;

/// Starts applications on migrated databases of one engine.
interface ApplicationLauncher {

    /// Starts an application on a migrated database of its own.
    TestApplication open();

    /// How [TestApplication#isolate] isolates tests on this engine, for the report.
    String describe(PostgresCleanup isolation);
}
