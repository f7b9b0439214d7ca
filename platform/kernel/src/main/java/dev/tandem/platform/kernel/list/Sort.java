package dev.tandem.platform.kernel.list;

/// The order of a list that somebody asks for: `start_date` is ascending, `-start_date` is descending.
///
/// @param <F> what the list can be sorted by, because an index has that order
public record Sort<F extends Enum<F>>(F field, boolean descending) {
    @Override
    public String toString() {
        return (descending ? "-" : "") + field;
    }
}
