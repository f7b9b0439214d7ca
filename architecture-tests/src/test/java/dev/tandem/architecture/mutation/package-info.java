/// The real code, broken on purpose: what nobody catches, no law forbids.
@NullMarked
package dev.tandem.architecture.mutation;

import org.jspecify.annotations.NullMarked;
