package dev.tandem.platform.migration.derive;

import dev.tandem.platform.jdbc.address.Engine;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A column of a random table.
///
/// @param byDefault a literal; empty for none
/// @param computed an expression; empty for a column that is written
/// @param target the table that it refers to; empty for no foreign key
/// @param action what happens to the row when the other one is deleted
record RandomColumn(
        String name, Kind kind, boolean required, String byDefault, String computed, String target, String action) {

    /// The types that both databases keep, with a value for each row.
    enum Kind {
        INT("integer", "integer"),
        LONG("integer", "bigint"),
        TEXT("text", "text collate \"C\""),
        BOOLEAN("integer", "boolean"),
        INSTANT("integer", "timestamptz"),
        ID("text", "uuid");

        private static final Set<Kind> CHANGEABLE = EnumSet.of(INT, LONG, TEXT);

        private final String sqlite;
        private final String postgres;

        Kind(String sqlite, String postgres) {
            this.sqlite = sqlite;
            this.postgres = postgres;
        }

        String type(Engine engine) {
            return engine == Engine.SQLITE ? sqlite : postgres;
        }

        String value(Engine engine, int row) {
            return switch (this) {
                case INT, LONG -> String.valueOf(row);
                case TEXT -> "'" + row + "'";
                case BOOLEAN -> engine == Engine.SQLITE ? String.valueOf(row % 2) : row % 2 == 0 ? "false" : "true";
                case INSTANT -> engine == Engine.SQLITE ? row + "000" : "to_timestamp(" + row + ")";
                case ID -> "'00000000-0000-7000-8000-00000000000" + row + "'";
            };
        }

        boolean canBeFilled() {
            return CHANGEABLE.contains(this);
        }

        /// A value that is another one in each row, in words that both databases know.
        String fill() {
            return this == TEXT ? "'t' || id" : "id + 1";
        }

        /// Whether values can be changed to those of another type, and back.
        boolean becomes(Kind other) {
            return CHANGEABLE.contains(this) && CHANGEABLE.contains(other);
        }
    }

    static RandomColumn some(Random random, String name, List<String> targets) {
        if (random.nextInt(5) == 0 && !targets.isEmpty()) {
            var required = random.nextBoolean();
            var actions = required
                    ? List.of("", " on delete cascade")
                    : List.of("", " on delete cascade", " on delete set null");
            return new RandomColumn(name, Kind.INT, false, "", "", pick(random, targets), pick(random, actions));
        }
        if (random.nextInt(8) == 0) {
            return new RandomColumn(name, Kind.INT, false, "", "id + " + (1 + random.nextInt(3)), "", "");
        }
        var kind = pick(random, List.of(Kind.values()));
        return new RandomColumn(
                name, kind, kind.canBeFilled() && random.nextBoolean(), defaultOf(random, kind), "", "", "");
    }

    RandomColumn changed(Random random, List<String> targets) {
        return switch (random.nextInt(6)) {
            case 0 -> target.isEmpty() && computed.isEmpty() ? withKind(random) : this;
            case 1 ->
                computed.isEmpty() && target.isEmpty()
                        ? new RandomColumn(name, kind, !required, byDefault, computed, target, action)
                        : this;
            case 2 ->
                computed.isEmpty() && target.isEmpty()
                        ? new RandomColumn(name, kind, required, defaultOf(random, kind), computed, target, action)
                        : this;
            case 3 ->
                computed.isEmpty()
                        ? this
                        : new RandomColumn(name, kind, required, byDefault, "id + " + (1 + random.nextInt(3)), "", "");
            case 4 ->
                target.isEmpty() || !targets.contains(target)
                        ? this
                        : new RandomColumn(
                                name, kind, required, "", "", target, pick(random, List.of("", " on delete cascade")));
            default -> this;
        };
    }

    private RandomColumn withKind(Random random) {
        var other = pick(random, List.of(Kind.INT, Kind.LONG, Kind.TEXT));
        return kind.becomes(other) ? new RandomColumn(name, other, required, "", "", "", "") : this;
    }

    private static String defaultOf(Random random, Kind kind) {
        if (random.nextInt(3) > 0) {
            return "";
        }
        return switch (kind) {
            case INT, LONG -> "5";
            case TEXT -> "'five'";
            default -> "";
        };
    }

    boolean isComputed() {
        return !computed.isEmpty();
    }

    boolean needsFilling() {
        return required && byDefault.isEmpty() && !isComputed();
    }

    /// Whether two rows never have the same value in it, except null.
    boolean isDistinct() {
        return kind != Kind.BOOLEAN && target.isEmpty() && !isComputed() && byDefault.isEmpty();
    }

    String sql(Engine engine) {
        var type = name + " " + kind.type(engine);
        if (isComputed()) {
            return type + " generated always as (" + computed + ") " + (engine == Engine.SQLITE ? "virtual" : "stored");
        }
        return type + (byDefault.isEmpty() ? "" : " default " + byDefault) + (required ? " not null" : "");
    }

    static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
