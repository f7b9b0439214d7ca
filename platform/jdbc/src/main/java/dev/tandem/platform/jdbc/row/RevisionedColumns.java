package dev.tandem.platform.jdbc.row;

import dev.tandem.platform.jdbc.table.Range;

/// A row of something that is `Revisioned`.
public interface RevisionedColumns {
    @Range(min = 0)
    long revision();
}
