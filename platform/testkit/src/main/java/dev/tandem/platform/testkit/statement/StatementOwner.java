package dev.tandem.platform.testkit.statement;

/// The owner of a statement: the module whose code runs it. A test and the seeding of demo data
/// may run any statement.
///
/// @param root the package that all modules lie in
record StatementOwner(String module, String root) {
    static final String PLATFORM = "platform";

    static final StatementOwner UNRESTRICTED = new StatementOwner("", "");

    boolean isUnrestricted() {
        return module.isEmpty();
    }

    boolean isPlatform() {
        return module.equals(PLATFORM);
    }
}
