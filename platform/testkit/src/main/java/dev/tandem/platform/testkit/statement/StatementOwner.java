package dev.tandem.platform.testkit.statement;

/// Who runs a statement: a module that keeps tables, or a test.
///
/// @param root the package that all modules lie in
record StatementOwner(String module, String root) {
    static final String PLATFORM = "platform";

    /// It may do with the database as it likes.
    static final StatementOwner TEST = new StatementOwner("", "");

    boolean isTest() {
        return module.isEmpty();
    }

    boolean isPlatform() {
        return module.equals(PLATFORM);
    }
}
