/// What only SQLite needs. These beans exist only if the database is SQLite.
@Configuration
@Requires(property = Engine.PROPERTY, value = "sqlite")
@NullMarked
package dev.tandem.identity.jdbc.sqlite;

import dev.tandem.platform.jdbc.address.Engine;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
