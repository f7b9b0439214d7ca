@NullMarked
package dev.tandem.platform.testkit.statement;

import org.jspecify.annotations.NullMarked;
