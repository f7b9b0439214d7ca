/// Whose statement it is, whose tables it touches, and how many of them a route spends (docs/adr/0018).
@NullMarked
package dev.tandem.platform.testkit.statement;

import org.jspecify.annotations.NullMarked;
