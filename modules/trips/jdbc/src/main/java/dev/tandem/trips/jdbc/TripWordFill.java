package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.MigrationFill;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.TripText;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Adds the words of titles for trips that are older than the table `trip_word`.
@Singleton
final class TripWordFill implements MigrationFill {
    private static final String TITLES_WITH_DELETED = "select id, title from trip";
    private static final String ADD_WITH_DELETED = """
            insert into trip_word (trip_id, word, listed_at, start_key)
            select id, ?, listed_at, start_key from trip where id = ?
            """;
    private static final int BATCH = 1_000;

    @Override
    public String script() {
        return "trips/V20261129_1400__find_trip_by_word.sql";
    }

    @Override
    public void fill(Connection connection) throws SQLException {
        try (var titles = connection.createStatement();
                var add = connection.prepareStatement(ADD_WITH_DELETED)) {
            titles.setFetchSize(BATCH);
            try (var trip = titles.executeQuery(TITLES_WITH_DELETED)) {
                for (var count = 1; trip.next(); count++) {
                    addWords(trip, add);
                    if (count % BATCH == 0) {
                        add.executeBatch();
                    }
                }
                add.executeBatch();
            }
        }
    }

    /// The id is passed on as the driver returns it, because its type differs between the
    /// databases.
    private static void addWords(ResultSet trip, PreparedStatement add) throws SQLException {
        var title = new TripText(trip.getString("title"), Description.EMPTY);
        for (var word : title.titleWords()) {
            add.setString(1, word);
            add.setObject(2, trip.getObject("id"));
            add.addBatch();
        }
    }
}
