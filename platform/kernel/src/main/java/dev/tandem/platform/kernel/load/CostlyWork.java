package dev.tandem.platform.kernel.load;

import java.util.function.Supplier;

/// Runs what costs much processor time on purpose, such as hashing a password.
///
/// Little of it runs at once and little waits, so that everything else is served meanwhile. More is refused as
/// [ServerBusy], and what a caller asked for who has left since is not done.
public interface CostlyWork {
    <T> T run(Supplier<T> work);
}
