/// Mutations of the real code that prove that each rule finds what it forbids.
@NullMarked
package dev.tandem.architecture.mutation;

import org.jspecify.annotations.NullMarked;
