package dev.tandem.platform.app;

/// The innermost reason why a start failed: the frames around it speak of beans, not of what to mend.
final class StartFailure {
    private StartFailure() {}

    static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
