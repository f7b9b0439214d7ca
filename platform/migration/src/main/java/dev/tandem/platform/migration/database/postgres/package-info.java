/// What is done only on PostgreSQL: bounded waits for locks, statements without a transaction, and
/// back-ups by the tool of the server.
@NullMarked
package dev.tandem.platform.migration.database.postgres;

import org.jspecify.annotations.NullMarked;
