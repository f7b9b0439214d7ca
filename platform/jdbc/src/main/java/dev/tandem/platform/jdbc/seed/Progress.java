package dev.tandem.platform.jdbc.seed;

/// Receives the progress of seeding a series. The first call gives what existed before; at
/// the last call `done` equals `count`.
@FunctionalInterface
public interface Progress {
    void at(String series, int done, int count);
}
