/// What runs around every transaction: retries, and the failures that database faults and
/// broken constraints become.
@NullMarked
package dev.tandem.platform.jdbc.transaction;

import org.jspecify.annotations.NullMarked;
