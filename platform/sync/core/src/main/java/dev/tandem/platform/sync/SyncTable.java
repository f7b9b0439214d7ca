package dev.tandem.platform.sync;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// A table of the sync protocol. The module that owns the rows offers it as a bean, and each of
/// its methods is a use case of that module, with its rules about values, owners and states.
///
/// @param <W> what clients write of a row: a record with the `id`, other ids that never change,
///     and the columns that the row's `@ChangeFeed` names
/// @param <R> a row as clients read it, with the same names
public interface SyncTable<W extends Record, R extends Record> {
    /// What clients call the table.
    String name();

    Class<W> written();

    Class<R> read();

    default MergeRule mergeRule() {
        return MergeRule.BY_FIELD;
    }

    /// The rows of the owner that are there, by their ids.
    Map<UUID, R> find(UUID owner, Collection<UUID> ids);

    void insert(UUID owner, W row);

    /// Changes a row, which is given as it is now.
    void update(UUID owner, UUID id, UnaryOperator<W> change);

    void delete(UUID owner, UUID id);

    /// Brings a deleted row back, with these values.
    void restore(UUID owner, W row);
}
