/// Reads settings from the environment and `.env`, and refuses those that cannot be used.
@NullMarked
package dev.tandem.platform.app.settings;

import org.jspecify.annotations.NullMarked;
