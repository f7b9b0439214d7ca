@NullMarked
package dev.tandem.platform.openapi;

import org.jspecify.annotations.NullMarked;
