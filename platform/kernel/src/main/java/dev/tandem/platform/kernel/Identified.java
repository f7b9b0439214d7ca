package dev.tandem.platform.kernel;

/// Something with an id of its own type. The id is given when the thing is made, and never
/// changes.
public interface Identified<I extends Id> {
    I id();
}
