/// Types that every module uses: mixins, typed ids, money, text rules and idempotency keys.
/// They depend on the JDK, JSpecify and one library that makes ids.
@NullMarked
package dev.tandem.platform.kernel;

import org.jspecify.annotations.NullMarked;
