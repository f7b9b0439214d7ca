@NullMarked
package dev.tandem.platform.web.proxy;

import org.jspecify.annotations.NullMarked;
