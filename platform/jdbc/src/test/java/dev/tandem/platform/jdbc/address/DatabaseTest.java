package dev.tandem.platform.jdbc.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.DatabaseSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "sqlite:///./x.db, x.db",
        "sqlite:///data/x.db, data/x.db",
        "sqlite:////var/lib/x.db, /var/lib/x.db",
        "sqlite+aiosqlite:///./x.db, x.db",
        "sqlite+pysqlite:////var/lib/x.db, /var/lib/x.db",
        "sqlite:///x.db?check_same_thread=False&timeout=30, x.db",
        "jdbc:sqlite:x.db, x.db",
        "jdbc:sqlite:/var/lib/x.db, /var/lib/x.db"
    })
    void readsAFileRelativeOrAbsolute(String url, String file) {
        var absolute = Path.of(file).toAbsolutePath();

        assertThat(Database.at(url)).isEqualTo(new SqliteDatabase(absolute, "jdbc:sqlite:" + absolute));
        assertThat(Database.at(url)).hasToString(absolute.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite://",
                "sqlite:///",
                "sqlite:///:memory:",
                "sqlite+aiosqlite:///:memory:",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:"
            })
    void makesADatabaseInMemoryOfItsOwn(String url) {
        assertThat(Database.at(url).jdbcUrl())
                .matches("jdbc:sqlite:file:/[0-9a-f-]{36}\\?vfs=memdb")
                .isNotEqualTo(Database.at(url).jdbcUrl());
        assertThat(Database.at(url)).hasToString("memory");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://localhost/tandem, localhost:5432, tandem, ''",
        "postgresql+asyncpg://contravento:password@localhost:5432/contravento_prod, localhost:5432, contravento_prod, user=contravento password=password",
        "postgres://me:s%40%2F+t@db_1:6000/x?sslmode=require&a=b, db_1:6000, x, user=me password=s@/+t sslmode=require a=b",
        "postgresql://m%C3%A4x@[::1]:5433/x, [::1]:5433, x, user=mäx",
        "'postgresql://me@one,two:5433/x?target_session_attrs=read-write', 'one:5432,two:5433', x, user=me targetServerType=primary",
        "postgresql+asyncpg://h/x?ssl=require&application_name=a%20b, h:5432, x, sslmode=require ApplicationName=a b",
        "postgres://h/x?ssl=true&connect_timeout=3, h:5432, x, sslmode=require connectTimeout=3",
        "jdbc:postgresql://h:5433/x?user=me&password=a@b%26c&ssl=true, h:5433, x, user=me password=a@b&c ssl=true"
    })
    void readsTheAddressOfAServer(String url, String hosts, String name, String options) {
        assertThat(Database.at(url)).isEqualTo(new PostgresDatabase(hosts, name, map(options), false));
        assertThat(Database.at(url)).hasToString("postgresql://" + hosts + "/" + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql+asyncpg://postgres.ref:secret@pooler.example.com:6543/postgres?pgbouncer=true",
                "postgresql://h:6432/x?pgbouncer=true",
                "postgresql://h:6543/x",
                "postgresql://one,two:6543/x",
                "postgresql+asyncpg://h/x?prepared_statement_cache_size=0",
                "jdbc:postgresql://h/x?pgbouncer=true"
            })
    void knowsAPoolerByOptionOrPort(String url) {
        var database = (PostgresDatabase) Database.at(url);

        assertThat(database.pooled()).isTrue();
        assertThat(database.options())
                .containsEntry("prepareThreshold", "0")
                .doesNotContainKeys("pgbouncer", "prepared_statement_cache_size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://h/x", "postgresql://h:5432/x?pgbouncer=false", "postgresql://h:65430/x"})
    void knowsAServerWithoutAPooler(String url) {
        assertThat(((PostgresDatabase) Database.at(url)).pooled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://me:secret@localhost/x",
                "postgresql+asyncpg://me:secret@localhost/x?password=secret",
                "jdbc:postgresql://localhost/x?user=me&password=secret"
            })
    void showsNeitherUserNorPassword(String url) {
        var database = Database.at(url);

        assertThat(database).hasToString("postgresql://localhost:5432/x");
        assertThat(database.jdbcUrl()).isEqualTo("jdbc:postgresql://localhost:5432/x");
        assertThat(DatabaseSettings.of(database).toString()).doesNotContain("secret");
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
                "postgresql://me:secret@localhost:0/x",
                "postgresql://me:secret@localhost:99999/x",
                "postgresql://me:secret@localhost,/x",
                "postgresql://me:%zzsecret@localhost/x",
                "postgresql://me:sec/ret@localhost/x",
                "postgresql://me:1234/sec@localhost/x",
                "postgresql://me:1234/sec@localhost",
                "postgresql://me:1234/sec?ret@localhost/x",
                "postgresql://me:sec#ret@localhost/x",
                "jdbc:postgresql://me:secret@localhost/x",
                "jdbc:mysql://localhost/x?password=secret",
                "jdbc:postgresql://localhost/x&user=me&password=secret",
                "jdbc:postgresql://h,user=me,password=secret/x",
                "postgresql://localhost/x;password=secret",
                "sqlite:x.db",
                "sqlite:///x.db?mode=ro",
                "sqlite:///file:x.db?uri=true",
                "sqlite:///x\u0000.db",
                "jdbc:sqlite:file:x.db"
            })
    void refusesOtherFormsWithoutRepeatingThem(String url) {
        assertThatThrownBy(() -> Database.at(url))
                .isInstanceOf(UnusableDatabaseUrl.class)
                .hasMessageContaining("sqlite:///./file.db")
                .hasMessageContaining("postgresql://user:password@host:5432/database")
                .hasMessageContaining("jdbc:")
                .hasMessageNotContaining("sec");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.db | It does not begin with the kind of a database and ://.",
                "mysql://me:secret@localhost/x | Tandem has no database of the kind mysql.",
                "sqlite:///x.db?mode=ro | What follows sqlite:// names no file.",
                "postgresql://me:sec/ret@localhost/x | What follows postgresql:// is not user:password@host:port/database",
                "postgresql://me:secret@localhost:99999/x | Its host or its port cannot be one.",
                "postgresql://me:%zzsecret@localhost/x | It has a % that begins no percent-encoded character"
            })
    void saysWhatIsWrongWithTheAddress(String url, String reason) {
        assertThatThrownBy(() -> Database.at(url)).hasMessageStartingWith(reason);
    }

    private static Map<String, String> map(String options) {
        var map = new HashMap<String, String>();
        for (var option : options.isEmpty() ? new String[0] : options.split(" (?=\\w+=)")) {
            map.put(option.replaceFirst("=.*", ""), option.replaceFirst(".*?=", ""));
        }
        return map;
    }
}
