/// What the migrations make of a database, and what they may make of it.
@NullMarked
package dev.tandem.architecture.schema;

import org.jspecify.annotations.NullMarked;
