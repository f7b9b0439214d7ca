package dev.tandem.platform.testkit.statement;

import dev.tandem.platform.jdbc.transaction.Attempt;
import dev.tandem.platform.kernel.aggregate.StaleRetry;
import dev.tandem.platform.testkit.statement.StackInspector.Caller;
import dev.tandem.platform.testkit.statement.StatementCount.CountedStatement;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/// Holds every statement to the rules of its module and its route (docs/adr/0018).
@Singleton
public final class StatementRules implements QueryExecutionListener {
    private final StackInspector stack;
    private final TableOwners owners;
    private final Violations violations;

    /// What batch routes have run. To find out who runs a statement takes longer than to run it.
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    StatementRules(StackInspector stack, TableOwners owners, Violations violations) {
        this.stack = stack;
        this.owners = owners;
        this.violations = violations;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var route = CurrentRoute.find();
        if (route.filter(current -> current.isBatch() && !seen.add(current + sql(queries)))
                .isPresent()) {
            return;
        }
        stack.find(route.<Class<?>>map(CurrentRoute::controller).orElse(null))
                .ifPresent(caller -> check(sql(queries), caller, route));
    }

    /// The text of the statements. A batch counts as one.
    private static String sql(List<QueryInfo> queries) {
        return queries.stream().map(QueryInfo::getQuery).collect(Collectors.joining(";\n"));
    }

    private void check(String sql, Caller caller, Optional<CurrentRoute> route) {
        var owner = caller.owner();
        var form = NormalizedSql.of(sql);
        for (var table : form.tables()) {
            owners.ownerOf(table)
                    .filter(tableOwner -> !tableOwner.equals(owner.module()))
                    .ifPresent(tableOwner -> violations.add(
                            Violation.foreignTable(sql, table, tableOwner, owner, describe(route), stack.site(owner))));
        }
        if (caller.onBehalf() && !owner.isPlatform()) {
            route.filter(current -> !current.isBatch())
                    .ifPresent(current -> count(
                            new CountedStatement(sql, form, Attempt.current().orElse(null), StaleRetry.attempt()),
                            owner,
                            current));
        }
    }

    private static String describe(Optional<CurrentRoute> route) {
        return route.map(CurrentRoute::toString).orElse("no route");
    }

    private void count(CountedStatement statement, StatementOwner owner, CurrentRoute route) {
        var entry = route.statementCount().add(statement);
        if (entry.same() == 2) {
            violations.add(Violation.repetition(statement.sql(), route, stack.site(owner)));
        }
        var all = entry.statements();
        route.budget().stream()
                .filter(budget -> all.size() == budget + 1)
                .forEach(budget -> violations.add(Violation.overBudget(all, budget, route, stack.site(owner))));
    }
}
