package dev.tandem.platform.kernel;

/// Has an id of its own type, given by whoever makes the thing and never changed.
public interface Identified<I extends Id> {
    I id();
}
