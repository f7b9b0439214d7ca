@NullMarked
package dev.tandem.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
