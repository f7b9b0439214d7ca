/// Tests of the rules on code.
@NullMarked
package dev.tandem.architecture.code;

import org.jspecify.annotations.NullMarked;
