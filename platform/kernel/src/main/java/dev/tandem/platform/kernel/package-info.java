/// The words every module speaks: mixins, typed ids, money, slices and failures. Knows the JDK and nothing else.
@NullMarked
package dev.tandem.platform.kernel;

import org.jspecify.annotations.NullMarked;
