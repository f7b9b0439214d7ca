package dev.tandem.platform.jdbc.seed;

/// Hears how far the seeding of a series is: first what was there already, and in the end `done` is `count`.
@FunctionalInterface
public interface Progress {
    void at(String series, int done, int count);
}
