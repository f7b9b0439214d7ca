/// The words every module speaks: mixins, typed ids, money, slices and failures. Knows the JDK, and one library that
/// makes ids.
@NullMarked
package dev.tandem.platform.kernel;

import org.jspecify.annotations.NullMarked;
