package dev.tandem.platform.jdbc.row;

import dev.tandem.platform.kernel.Lifecycle;

/// A row with the columns of the mixins, from which the aggregate's lifecycle is made.
public interface LifecycleColumns extends SoftDeletableColumns, RevisionedColumns {
    default Lifecycle lifecycle() {
        return new Lifecycle(createdAt(), updatedAt(), deletedAt(), revision());
    }
}
