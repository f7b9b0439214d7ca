@NullMarked
package dev.tandem.platform.app.log;

import org.jspecify.annotations.NullMarked;
