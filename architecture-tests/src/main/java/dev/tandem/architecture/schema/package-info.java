/// Reads the schemas that the migrations create, and holds the rules about schemas and migrations.
@NullMarked
package dev.tandem.architecture.schema;

import org.jspecify.annotations.NullMarked;
