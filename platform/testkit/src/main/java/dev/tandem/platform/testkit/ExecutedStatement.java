package dev.tandem.platform.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/// A statement that reached the database, with its parameters.
public record ExecutedStatement(String sql, List<ParameterSetOperation> parameters) {
    static final ExecutedStatement NONE = new ExecutedStatement("(empty batch)", List.of());

    static ExecutedStatement of(QueryInfo query) {
        var parameters = query.getParametersList();
        return new ExecutedStatement(query.getQuery(), parameters.isEmpty() ? List.of() : parameters.getFirst());
    }

    /// The query plan: what `EXPLAIN` says, line by line.
    public String plan(Connection connection) throws SQLException {
        var isSqlite = connection.getMetaData().getDatabaseProductName().equals("SQLite");
        try (var statement = connection.prepareStatement((isSqlite ? "explain query plan " : "explain ") + sql)) {
            for (var parameter : parameters) {
                parameter.getMethod().invoke(statement, parameter.getArgs());
            }
            var lines = Stream.<String>builder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(isSqlite ? "detail" : "QUERY PLAN"));
                }
            }
            return lines.build().collect(Collectors.joining("\n"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot set the parameters of " + sql, e);
        }
    }
}
