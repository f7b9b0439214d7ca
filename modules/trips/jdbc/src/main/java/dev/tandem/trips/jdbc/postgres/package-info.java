/// What only PostgreSQL needs. These beans exist only if the database is PostgreSQL.
@Configuration
@Requires(property = Engine.PROPERTY, value = "postgres")
@NullMarked
package dev.tandem.trips.jdbc.postgres;

import dev.tandem.platform.jdbc.address.Engine;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
