package dev.tandem.platform.kernel;

/// Something that carries the revision of the stored state from which it was read. Storing it
/// over another state fails with [dev.tandem.platform.kernel.failure.Stale].
public interface Revisioned {
    Lifecycle lifecycle();

    default long revision() {
        return lifecycle().revision();
    }
}
