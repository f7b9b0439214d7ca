@NullMarked
package dev.tandem.platform.kernel.aggregate;

import org.jspecify.annotations.NullMarked;
