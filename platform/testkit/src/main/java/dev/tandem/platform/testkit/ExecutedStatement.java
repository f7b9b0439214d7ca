package dev.tandem.platform.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/// A statement that reached the database, with its parameters.
public record ExecutedStatement(String sql, List<ParameterSetOperation> parameters) {
    static final ExecutedStatement NONE = new ExecutedStatement("(empty batch)", List.of());

    static ExecutedStatement of(QueryInfo query) {
        var parameters = query.getParametersList();
        return new ExecutedStatement(query.getQuery(), parameters.isEmpty() ? List.of() : parameters.getFirst());
    }

    /// The query plan: what `EXPLAIN` says, line by line, each of which ends with a line break.
    ///
    /// For few rows PostgreSQL may prefer to read a whole table, or to sort, so it is told not to.
    /// It still does where no index has the rows or their order.
    public String plan(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return connection.getMetaData().getDatabaseProductName().equals("SQLite")
                        ? explained(connection, "explain query plan ", "detail")
                        : explainedByPostgres(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private String explainedByPostgres(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var way : List.of("sort", "bitmapscan", "seqscan")) {
                statement.execute("set local enable_" + way + " = off");
            }
        }
        return explained(connection, "explain ", "QUERY PLAN");
    }

    private String explained(Connection connection, String explain, String column) throws SQLException {
        try (var statement = connection.prepareStatement(explain + sql)) {
            for (var parameter : parameters) {
                parameter.getMethod().invoke(statement, parameter.getArgs());
            }
            var lines = new StringBuilder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.append(rows.getString(column)).append('\n');
                }
            }
            return lines.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot set the parameters of " + sql, e);
        }
    }
}
