@NullMarked
package dev.tandem.platform.app;

import org.jspecify.annotations.NullMarked;
