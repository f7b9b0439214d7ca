package dev.tandem.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    @ParameterizedTest
    @CsvSource({"sqlite:///./x.db, x.db", "sqlite:///data/x.db, data/x.db", "sqlite:////var/lib/x.db, /var/lib/x.db"})
    void readsAFileRelativeOrAbsolute(String url, String file) {
        var absolute = Path.of(file).toAbsolutePath().toString();

        assertThat(Database.at(url))
                .isEqualTo(new Database(Engine.SQLITE, "jdbc:sqlite:" + absolute, null, null, absolute));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite://", "sqlite:///", "sqlite:///:memory:"})
    void makesADatabaseInMemoryOfItsOwn(String url) {
        assertThat(Database.at(url).jdbcUrl())
                .matches("jdbc:sqlite:file:/[0-9a-f-]{36}\\?vfs=memdb")
                .isNotEqualTo(Database.at(url).jdbcUrl());
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://localhost/tandem, jdbc:postgresql://localhost:5432/tandem,,, postgresql://localhost:5432/tandem",
        "postgres://me:s%40%2F+t@db_1:6000/x?sslmode=require&a=b, jdbc:postgresql://db_1:6000/x?sslmode=require&a=b, me, s@/+t, postgresql://db_1:6000/x",
        "postgresql://m%C3%A4x@[::1]:5433/x, jdbc:postgresql://[::1]:5433/x, mäx,, postgresql://[::1]:5433/x"
    })
    void readsAServer(String url, String jdbcUrl, String user, String password, String location) {
        assertThat(Database.at(url)).isEqualTo(new Database(Engine.POSTGRES, jdbcUrl, user, password, location));
    }

    @Test
    void showsNoPassword() {
        var database = Database.at("postgresql://me:secret@localhost/x");

        assertThat(database).hasToString("postgresql://localhost:5432/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x.db",
                "mysql://me:secret@localhost/x",
                "postgresql://me:secret@/x",
                "postgresql://me:secret@localhost",
                "postgresql://me:secret@localhost:port/x",
                "postgresql://me:secret@localhost:99999/x",
                "postgresql://me:%zzsecret@localhost/x",
                "sqlite:x.db",
                "postgresql://me:sec/ret@localhost/x"
            })
    void refusesOtherFormsWithoutRepeatingThem(String url) {
        assertThatThrownBy(() -> Database.at(url))
                .isInstanceOf(UnusableDatabaseUrl.class)
                .hasMessageContaining("sqlite:///./file.db")
                .hasMessageContaining("postgresql://user:password@host:5432/database")
                .hasMessageNotContaining("sec");
    }
}
