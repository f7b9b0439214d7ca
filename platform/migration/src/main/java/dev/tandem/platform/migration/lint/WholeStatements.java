package dev.tandem.platform.migration.lint;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Statements that do not belong into a migration, whatever they are about.
final class WholeStatements {
    private static final Set<String> SCHEMA_TABLES = Set.of("sqlite_schema", "sqlite_master");

    private record Banned(LintRule rule, Predicate<LintedStatement> statement) {}

    private static final List<Banned> BANNED = List.of(
            beginning(
                    LintRule.TRANSACTION,
                    "begin",
                    "start transaction",
                    "commit",
                    "end",
                    "rollback",
                    "abort",
                    "savepoint",
                    "release",
                    "prepare transaction"),
            beginning(LintRule.VACUUM, "vacuum"),
            beginning(LintRule.LOCK_TABLE, "lock"),
            beginning(LintRule.HIDDEN_CHANGE, "do"),
            beginning(LintRule.DROP_DATABASE, "drop database", "drop schema", "drop owned"),
            beginning(LintRule.SESSION_SETTING, "reset", "discard", "alter system", "alter database", "alter role"),
            new Banned(LintRule.SESSION_SETTING, statement -> statement.says("set_config (")),
            new Banned(
                    LintRule.SESSION_SETTING,
                    statement -> statement.begins("set") && !statement.begins("set constraints")),
            new Banned(LintRule.CASCADE, WholeStatements::cascades),
            new Banned(LintRule.DOMAIN_CONSTRAINT, WholeStatements::constrainsDomain),
            new Banned(
                    LintRule.ENUM_VALUE,
                    statement -> statement.begins("alter type")
                            && (statement.says("add value") || statement.says("rename value"))),
            new Banned(LintRule.TABLE_REWRITE, WholeStatements::rewritesTable),
            new Banned(
                    LintRule.INDEX_WITHOUT_CONCURRENTLY,
                    statement -> statement.begins("reindex") && !statement.says("concurrently")),
            beginning(LintRule.ATTACHED_DATABASE, "attach", "detach"),
            beginning(LintRule.PRAGMA, "pragma"),
            new Banned(LintRule.WRITABLE_SCHEMA, WholeStatements::writesSchema));

    private WholeStatements() {}

    static void check(LintedScript script, Findings findings) {
        for (var statement : script.statements()) {
            BANNED.stream()
                    .filter(banned ->
                            banned.rule().databases().contains(script.script().engine()))
                    .filter(banned -> banned.statement().test(statement))
                    .forEach(banned -> findings.add(banned.rule(), statement.line()));
        }
    }

    private static Banned beginning(LintRule rule, String... phrases) {
        return new Banned(rule, statement -> Stream.of(phrases).anyMatch(statement::begins));
    }

    private static boolean cascades(LintedStatement statement) {
        return statement.says("cascade")
                && (statement.begins("drop")
                        || statement.begins("truncate")
                        || (statement.begins("alter") && statement.says("drop")));
    }

    private static boolean constrainsDomain(LintedStatement statement) {
        return statement.begins("create domain")
                ? statement.says("check") || statement.says("not null")
                : statement.begins("alter domain") && (statement.says("add") || statement.says("set not null"));
    }

    private static boolean rewritesTable(LintedStatement statement) {
        return statement.begins("cluster")
                || (statement.begins("refresh materialized view") && !statement.says("concurrently"))
                || (statement.begins("alter table")
                        && Stream.of("set logged", "set unlogged", "set tablespace", "set access method")
                                .anyMatch(statement::says));
    }

    private static boolean writesSchema(LintedStatement statement) {
        return statement.says("writable_schema")
                || (statement.tokens().stream().anyMatch(token -> token.isOneOf(SCHEMA_TABLES))
                        && Stream.of("insert", "replace", "update", "delete").anyMatch(statement::begins));
    }
}
