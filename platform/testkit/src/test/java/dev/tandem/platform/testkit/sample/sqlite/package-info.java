@Configuration
@Requires(property = Engine.PROPERTY, value = "sqlite")
@NullMarked
package dev.tandem.platform.testkit.sample.sqlite;

import dev.tandem.platform.jdbc.address.Engine;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
