package dev.tandem.platform.sync.model.merge;

/// A field of a row, with the write that it has its value from.
///
/// @param value as JSON
/// @param number that of the change by which it got its value
public record StampedField(String value, Stamp stamp, long number) {
    /// The change that is about to be made.
    public static final long NEXT = Long.MAX_VALUE;

    StampedField stamped(Stamp other) {
        return new StampedField(value, other, number);
    }
}
