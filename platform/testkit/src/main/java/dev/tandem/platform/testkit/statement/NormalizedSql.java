package dev.tandem.platform.testkit.statement;

import dev.tandem.platform.testkit.statement.sql.TouchedTables;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The form of a statement that is the same for any number of parameters in its lists.
record NormalizedSql(String text, Set<String> tables) {
    private static final Pattern PARAMETERS = Pattern.compile("\\(\\s*\\?(?:\\s*,\\s*\\?)*+\\s*\\)");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Map<String, NormalizedSql> CACHE = new ConcurrentHashMap<>();

    static NormalizedSql of(String sql) {
        return CACHE.computeIfAbsent(sql, NormalizedSql::read);
    }

    private static NormalizedSql read(String sql) {
        var withoutLists = PARAMETERS.matcher(sql).replaceAll("(?)");
        return new NormalizedSql(SPACE.matcher(withoutLists).replaceAll(" ").strip(), TouchedTables.of(sql));
    }
}
