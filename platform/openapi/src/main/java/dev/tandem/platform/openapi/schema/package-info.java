/// JSON schemas of the types of requests and responses.
@NullMarked
package dev.tandem.platform.openapi.schema;

import org.jspecify.annotations.NullMarked;
