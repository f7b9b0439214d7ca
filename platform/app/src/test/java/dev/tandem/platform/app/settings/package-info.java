@NullMarked
package dev.tandem.platform.app.settings;

import org.jspecify.annotations.NullMarked;
