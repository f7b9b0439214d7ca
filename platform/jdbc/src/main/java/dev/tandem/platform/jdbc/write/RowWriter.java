package dev.tandem.platform.jdbc.write;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.data.model.runtime.RuntimeEntityRegistry;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Writes the rows of an aggregate, of all its tables at once.
///
/// Rows are given with those first that others refer to. Each is a record with `@MappedEntity`.
@Singleton
public final class RowWriter {
    private final Map<Class<?>, RowTable> tables = new ConcurrentHashMap<>();
    private final TransactionOperations<Connection> transactions;
    private final RuntimeEntityRegistry entities;
    private final WriteDialect dialect;
    private final JsonMapper json;

    RowWriter(
            TransactionOperations<Connection> transactions,
            RuntimeEntityRegistry entities,
            WriteDialect dialect,
            JsonMapper json) {
        this.transactions = transactions;
        this.entities = entities;
        this.dialect = dialect;
        this.json = json;
    }

    public void insert(List<? extends Record> rows) {
        var statements = new ArrayList<WriteStatement>();
        differences(List.of(), rows).forEach(difference -> difference.addInsertion(statements));
        run(statements);
    }

    /// Writes what differs: rows with a new key are inserted, those whose key is gone are deleted,
    /// and those that have changed are updated. Of a row with a `@Version` only the changed
    /// columns are; its version grows even if no other column differs.
    ///
    /// @throws OptimisticLockException if a row has another version than its old record; nothing is
    ///     written then
    public void replace(List<? extends Record> old, List<? extends Record> changed) {
        var statements = new ArrayList<WriteStatement>();
        var differences = differences(old, changed);
        differences.forEach(difference -> difference.addUpdates(statements));
        differences.reversed().forEach(difference -> difference.addDeletion(statements));
        differences.forEach(difference -> difference.addMerge(statements));
        run(statements);
    }

    private List<RowDifference> differences(List<? extends Record> old, List<? extends Record> changed) {
        var byTable = new LinkedHashMap<Class<?>, RowDifference>();
        Stream.concat(changed.stream(), old.stream())
                .forEach(row -> byTable.computeIfAbsent(row.getClass(), type -> new RowDifference(table(type))));
        old.forEach(row -> Objects.requireNonNull(byTable.get(row.getClass())).remove(row));
        changed.forEach(
                row -> Objects.requireNonNull(byTable.get(row.getClass())).add(row));
        return List.copyOf(byTable.values());
    }

    @SuppressWarnings("unchecked")
    private RowTable table(Class<?> row) {
        return tables.computeIfAbsent(row, type -> RowTable.of(entities.getEntity((Class<Object>) type), json));
    }

    private void run(List<WriteStatement> statements) {
        if (!statements.isEmpty()) {
            transactions.executeWrite(status -> {
                run(status.getConnection(), statements);
                return null;
            });
        }
    }

    private void run(Connection connection, List<WriteStatement> statements) {
        try {
            if (!dialect.run(connection, statements)) {
                throw new OptimisticLockException("the row was changed by somebody else, or is not there");
            }
        } catch (SQLException e) {
            throw new DataAccessException("rows could not be written: " + e.getMessage(), e);
        }
    }
}
