/// Which module a statement belongs to, which tables it touches, and how many statements a
/// route runs (docs/adr/0018).
@NullMarked
package dev.tandem.platform.testkit.statement;

import org.jspecify.annotations.NullMarked;
