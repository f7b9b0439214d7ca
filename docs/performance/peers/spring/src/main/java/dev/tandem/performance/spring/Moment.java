package dev.tandem.performance.spring;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;

/// A timestamp in PostgreSQL, and text of one width in SQLite.
public class Moment implements UserType<LocalDateTime> {
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");
    private static final boolean SQLITE = System.getenv("SPRING_DATASOURCE_URL").startsWith("jdbc:sqlite");

    static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public int getSqlType() {
        return SQLITE ? Types.VARCHAR : Types.TIMESTAMP;
    }

    @Override
    public Class<LocalDateTime> returnedClass() {
        return LocalDateTime.class;
    }

    @Override
    public boolean equals(LocalDateTime one, LocalDateTime other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(LocalDateTime moment) {
        return Objects.hashCode(moment);
    }

    @Override
    public LocalDateTime deepCopy(LocalDateTime moment) {
        return moment;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public LocalDateTime nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        if (!SQLITE) {
            return row.getObject(position, LocalDateTime.class);
        }
        String text = row.getString(position);
        return text == null ? null : LocalDateTime.parse(text, TEXT);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, LocalDateTime moment, int position, WrapperOptions options)
            throws SQLException {
        if (moment == null) {
            statement.setNull(position, getSqlType());
        } else if (SQLITE) {
            statement.setString(position, TEXT.format(moment));
        } else {
            statement.setObject(position, moment);
        }
    }
}
