/// What is read from the sources of a module: names of types, doc comments, and the failure
/// when a doc comment is missing.
@NullMarked
package dev.tandem.platform.openapi.source;

import org.jspecify.annotations.NullMarked;
