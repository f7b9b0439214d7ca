package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.query.RowLocking;
import jakarta.inject.Singleton;

@Singleton
final class PostgresRowLocking implements RowLocking {
    @Override
    public String locking(String select) {
        return select + " for update";
    }
}
