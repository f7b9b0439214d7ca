package dev.tandem.platform.testkit.sample.jdbc;

import dev.tandem.platform.testkit.sample.SampleRow;
import dev.tandem.platform.testkit.sample.SampleRows;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.stream.IntStream;

/// The adapter of the module `sample`, which also runs statements that break rules. Each call
/// runs in a transaction of its own where there is none.
@Singleton
@Transactional
public class RuleBreakingAdapter {
    private final JdbcOperations database;
    private final SampleRows rows;

    public RuleBreakingAdapter(JdbcOperations database, SampleRows rows) {
        this.database = database;
        this.rows = rows;
    }

    public boolean find(int... places) {
        var list = String.join(", ", IntStream.of(places).mapToObj(place -> "?").toList());
        return database.prepareStatement("select * from sample_note where place in (" + list + ")", statement -> {
            for (var i = 0; i < places.length; i++) {
                statement.setInt(i + 1, places[i]);
            }
            return statement.execute();
        });
    }

    public boolean count() {
        return execute("select count(*) from sample");
    }

    public void addTwice() {
        rows.saveAll(List.of(SampleRow.usual(), SampleRow.usual()));
    }

    public boolean readOtherModule() {
        return execute("select count(*) from \"other\"");
    }

    private boolean execute(String sql) {
        return database.prepareStatement(sql, PreparedStatement::execute);
    }
}
