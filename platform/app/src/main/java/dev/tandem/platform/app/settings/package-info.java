/// Reads the settings from the environment and `.env`, and refuses what cannot be.
@NullMarked
package dev.tandem.platform.app.settings;

import org.jspecify.annotations.NullMarked;
