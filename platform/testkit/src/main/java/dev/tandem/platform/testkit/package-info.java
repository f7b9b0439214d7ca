/// What tests of all modules use: a clock, statements, log lines, waits and metrics. How a
/// test gets its database is in `database`.
@NullMarked
package dev.tandem.platform.testkit;

import org.jspecify.annotations.NullMarked;
