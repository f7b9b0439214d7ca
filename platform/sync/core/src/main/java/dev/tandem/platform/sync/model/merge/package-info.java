/// Which of several writes of a row stays.
@NullMarked
package dev.tandem.platform.sync.model.merge;

import org.jspecify.annotations.NullMarked;
