package dev.tandem.platform.testkit.database;

/// Where the databases of one engine's stages come from.
interface TestDatabases {

    /// A started application on a migrated database of its own.
    TestApplication open();

    /// How [TestApplication#isolate] keeps tests apart here, for the report.
    String describe(PostgresIsolation isolation);
}
