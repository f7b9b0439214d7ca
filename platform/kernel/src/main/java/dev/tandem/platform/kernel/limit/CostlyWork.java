package dev.tandem.platform.kernel.limit;

import java.util.function.Supplier;

/// Runs work that costs much processor time on purpose, such as hashing a password
/// (docs/adr/0025).
///
/// Few such tasks run at once and few wait, so that other requests are served meanwhile. A task
/// beyond that is refused with [ServerBusy]. A task whose caller has closed the connection is
/// not run.
public interface CostlyWork {
    <T> T run(Supplier<T> work);
}
