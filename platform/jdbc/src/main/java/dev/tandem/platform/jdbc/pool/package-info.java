/// The connection pool as the rest of the platform sees it, the same for both databases. What
/// only one database has does not belong here.
@NullMarked
package dev.tandem.platform.jdbc.pool;

import org.jspecify.annotations.NullMarked;
