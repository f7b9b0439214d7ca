package dev.tandem.platform.migration.database.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The number of rows that a query finds, and a sum over their values and types. The order of the
/// rows does not matter, and no row is kept.
record ContentChecksum(long rows, long sum) {

    static ContentChecksum of(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var columns = found.getMetaData().getColumnCount();
            var digest = MessageDigest.getInstance("SHA-256");
            var rows = 0L;
            var sum = 0L;
            while (found.next()) {
                rows++;
                sum += row(found, columns, digest);
            }
            return new ContentChecksum(rows, sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long row(ResultSet found, int columns, MessageDigest digest) throws SQLException {
        for (var column = 1; column <= columns; column++) {
            add(found.getObject(column), digest);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static void add(@Nullable Object value, MessageDigest digest) {
        switch (value) {
            case null -> digest.update((byte) 'N');
            case Integer number -> add('I', number.longValue(), digest);
            case Long number -> add('I', number, digest);
            case Number number -> add('R', Double.doubleToLongBits(number.doubleValue()), digest);
            case byte[] bytes -> add('B', bytes, digest);
            default -> add('T', value.toString().getBytes(StandardCharsets.UTF_8), digest);
        }
    }

    private static void add(char type, long number, MessageDigest digest) {
        digest.update((byte) type);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }

    private static void add(char type, byte[] bytes, MessageDigest digest) {
        add(type, bytes.length, digest);
        digest.update(bytes);
    }
}
