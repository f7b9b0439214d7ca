package dev.tandem.platform.testkit.statement;

/// The owner of a statement: the module whose code runs it, or a test.
///
/// @param root the package that all modules lie in
record StatementOwner(String module, String root) {
    static final String PLATFORM = "platform";

    /// A test, or the seeding of demo data. Both may run any statement.
    static final StatementOwner TEST = new StatementOwner("", "");

    boolean isTest() {
        return module.isEmpty();
    }

    boolean isPlatform() {
        return module.equals(PLATFORM);
    }
}
