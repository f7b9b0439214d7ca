package dev.tandem.platform.kernel.list;

/// The order of a list that a request asks for: `start_date` is ascending, `-start_date` is
/// descending.
///
/// @param <F> the fields by which the list can be sorted, since an index has their order
public record Sort<F extends Enum<F>>(F field, boolean descending) {
    @Override
    public String toString() {
        return (descending ? "-" : "") + field;
    }
}
