/// Writes the log without secrets, such as tokens and passwords.
@NullMarked
package dev.tandem.platform.app.log;

import org.jspecify.annotations.NullMarked;
