/// What clients have done, and what becomes of it.
@NullMarked
package dev.tandem.platform.sync.model.operation;

import org.jspecify.annotations.NullMarked;
