package dev.tandem.platform.sync.model.merge;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The time of a write by a hybrid logical clock: the moment at which it was made, and a count
/// that puts it behind a write that it came after, when the moment does not. Of two writes at the
/// same time the device with the greater id has the later one, and of one device the operation.
///
/// @param origin null for a write on the server itself, which comes before those of devices
public record Stamp(long millis, int count, @Nullable Origin origin) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER = Comparator.comparingLong(Stamp::millis)
            .thenComparingInt(Stamp::count)
            .thenComparing(stamp -> stamp.origin, Comparator.nullsFirst(Comparator.naturalOrder()));

    /// The operation of a device that has made a write.
    public record Origin(UUID device, UUID operation) implements Comparable<Origin> {
        private static final Comparator<Origin> BY_TEXT = Comparator.comparing(
                        (Origin origin) -> origin.device.toString())
                .thenComparing(origin -> origin.operation.toString());

        @Override
        public int compareTo(Origin other) {
            return BY_TEXT.compare(this, other);
        }
    }

    /// A write on the server.
    public static Stamp of(long millis) {
        return new Stamp(millis, 0, null);
    }

    /// The same write, made when the other one was known: if its time does not say so, just
    /// behind that.
    public Stamp after(Stamp other) {
        return compareTo(other) > 0 ? this : new Stamp(other.millis, other.count + 1, origin);
    }

    public boolean isOfDevice(UUID device) {
        return origin != null && origin.device.equals(device);
    }

    public boolean isOfSameDevice(Stamp other) {
        return origin != null && other.origin != null && origin.device.equals(other.origin.device);
    }

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
