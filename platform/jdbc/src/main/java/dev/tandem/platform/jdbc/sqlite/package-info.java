/// SQLite as a server: many readers, and writers that wait in a fair queue. Its beans exist
/// when `database.dialect` is `sqlite`.
@Configuration
@Requires(property = Engine.PROPERTY, value = "sqlite")
@NullMarked
package dev.tandem.platform.jdbc.sqlite;

import dev.tandem.platform.jdbc.address.Engine;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
