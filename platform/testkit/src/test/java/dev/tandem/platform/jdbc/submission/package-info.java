@NullMarked
package dev.tandem.platform.jdbc.submission;

import org.jspecify.annotations.NullMarked;
