/// The commands that say who administers.
@NullMarked
package dev.tandem.platform.app.admin;

import org.jspecify.annotations.NullMarked;
