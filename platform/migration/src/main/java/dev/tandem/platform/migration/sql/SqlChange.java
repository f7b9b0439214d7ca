package dev.tandem.platform.migration.sql;

import java.util.List;
import java.util.Set;

/// What one part of a statement does to the schema or to rows, as far as it matters to whoever
/// migrates a database with rows in it.
public sealed interface SqlChange {

    static List<SqlChange> of(String statement) {
        return new SqlChangeReader(statement).read();
    }

    record CreateTable(String table) implements SqlChange {}

    record CreateView(String view) implements SqlChange {}

    /// An index more.
    ///
    /// @param index empty when PostgreSQL is to find a name
    record CreateIndex(String index, String table, boolean unique, boolean concurrently, boolean ifMissing)
            implements SqlChange {}

    /// A trigger, or a function of triggers.
    ///
    /// @param table empty for a function
    record CreateTrigger(String trigger, String table) implements SqlChange {}

    record DropTrigger(String trigger) implements SqlChange {}

    record RenameIndex(String index, String name) implements SqlChange {}

    record DropTable(String table) implements SqlChange {}

    record DropView(String view) implements SqlChange {}

    record DropIndex(String index, boolean concurrently, boolean ifThere) implements SqlChange {}

    record RenameTable(String table, String name) implements SqlChange {}

    record RenameColumn(String table, String column, String name) implements SqlChange {}

    record RenameConstraint(String table, String constraint, String name) implements SqlChange {}

    /// A column more.
    ///
    /// @param definition what stands behind the name of the column, in small letters
    record AddColumn(String table, String column, List<Token> definition) implements SqlChange {
        public ColumnDefinition defined() {
            return ColumnDefinition.of(column, definition);
        }

        public boolean isRequired() {
            return defined().isRequired();
        }
    }

    record DropColumn(String table, String column) implements SqlChange {}

    /// Another type, default or nullability of a column.
    ///
    /// @param words what stands behind the name of the column
    record AlterColumn(String table, String column, List<Token> words) implements SqlChange {

        /// What is altered: `type`, `set not null`, `drop not null`, `set default`, `drop default`
        /// or another phrase of SQL.
        public String action() {
            var begin = words.stream().limit(3).map(Token::text).toList();
            if (begin.contains("type")) {
                return "type";
            }
            var length = begin.size() > 1 && begin.get(1).equals("not") ? 3 : 2;
            return String.join(" ", begin.subList(0, Math.min(length, begin.size())));
        }
    }

    /// A constraint more.
    record AddConstraint(String table, Clause clause) implements SqlChange {
        /// `check`, `foreign key`, `unique`, `primary key` or `exclude`.
        public String kind() {
            return clause.kind();
        }

        /// The rows that are there are not checked yet.
        public boolean deferred() {
            return clause.says("not valid");
        }

        /// An index that exists becomes the constraint.
        public boolean usingIndex() {
            return clause.says("using index");
        }
    }

    record DropConstraint(String table, String constraint) implements SqlChange {}

    record ValidateConstraint(String table, String constraint) implements SqlChange {}

    record DeleteRows(String table) implements SqlChange {}

    /// Values of rows that are there.
    ///
    /// @param columns those that are set; empty when they cannot be told
    record UpdateRows(String table, Set<String> columns) implements SqlChange {}

    /// New rows.
    ///
    /// @param replacing whether a row with the same key is deleted first
    /// @param updating whether it gets other values
    record InsertRows(String table, boolean replacing, boolean updating) implements SqlChange {}

    /// Anything else, by the keyword that it begins with.
    record Other(String keyword) implements SqlChange {}
}
