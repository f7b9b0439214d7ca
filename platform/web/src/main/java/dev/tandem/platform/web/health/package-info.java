/// The routes below `/health`, which tell whether the server can do its work.
@NullMarked
package dev.tandem.platform.web.health;

import org.jspecify.annotations.NullMarked;
