/// Values of the domain that are one text or number outside of it: in requests, responses and
/// columns.
@NullMarked
package dev.tandem.platform.kernel.value;

import org.jspecify.annotations.NullMarked;
