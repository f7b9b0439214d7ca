/// The pool of connections to a PostgreSQL server, and what its errors mean. Its beans exist
/// when `database.dialect` is `postgres`.
@Configuration
@Requires(property = Engine.PROPERTY, value = "postgres")
@NullMarked
package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.address.Engine;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
