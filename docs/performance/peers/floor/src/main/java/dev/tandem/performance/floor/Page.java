package dev.tandem.performance.floor;

/// The trips of a list, separated by commas, and where the list goes on; null at its end.
record Page(StringBuilder items, Cursor next) {
    String json() {
        String behind = next == null ? "null" : '"' + next.text() + '"';
        return items.insert(0, "{\"items\":[")
                .append("],\"next\":")
                .append(behind)
                .append('}')
                .toString();
    }
}
