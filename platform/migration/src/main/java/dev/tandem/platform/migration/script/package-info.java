/// The migrations on the class path: their scripts, what the comments at the top say, and their
/// order.
@NullMarked
package dev.tandem.platform.migration.script;

import org.jspecify.annotations.NullMarked;
