/// The start of the modules for a command, and what to tell when it fails.
@NullMarked
package dev.tandem.platform.app.start;

import org.jspecify.annotations.NullMarked;
