/// What is read of the sources: names of types, doc comments, and the complaint when one is
/// missing.
@NullMarked
package dev.tandem.platform.openapi.source;

import org.jspecify.annotations.NullMarked;
