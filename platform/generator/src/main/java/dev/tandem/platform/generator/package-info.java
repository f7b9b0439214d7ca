/// Writes modules and aggregates in a source checkout, by copying a module that is built and
/// tested with all others.
@NullMarked
package dev.tandem.platform.generator;

import org.jspecify.annotations.NullMarked;
