package dev.tandem.platform.kernel;

/// The thing stands in the way of another one, such as a name that is taken.
public abstract non-sealed class Conflict extends Failure {
    protected Conflict(String code, String message) {
        super(code, message);
    }
}
