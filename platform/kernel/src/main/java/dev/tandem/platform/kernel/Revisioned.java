package dev.tandem.platform.kernel;

/// Carries the number of the stored state it was read from; storing it over another state is [Stale].
public interface Revisioned {
    Lifecycle lifecycle();

    default long revision() {
        return lifecycle().revision();
    }
}
