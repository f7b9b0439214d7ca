package dev.tandem.platform.testkit.statement;

import dev.tandem.platform.testkit.statement.sql.TouchedTables;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What is the same in statements that ask the same, whatever the number of their parameters.
record NormalizedSql(String text, Set<String> tables) {
    private static final Pattern PARAMETERS = Pattern.compile("\\(\\s*\\?(?:\\s*,\\s*\\?)*+\\s*\\)");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Map<String, NormalizedSql> SHAPES = new ConcurrentHashMap<>();

    static NormalizedSql of(String sql) {
        return SHAPES.computeIfAbsent(sql, NormalizedSql::read);
    }

    private static NormalizedSql read(String sql) {
        var listless = PARAMETERS.matcher(sql).replaceAll("(?)");
        return new NormalizedSql(SPACE.matcher(listless).replaceAll(" ").strip(), TouchedTables.of(sql));
    }
}
