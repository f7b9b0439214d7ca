/// What is done around every transaction: begun again when another was in its way, and its troubles told apart.
@NullMarked
package dev.tandem.platform.jdbc.transaction;

import org.jspecify.annotations.NullMarked;
