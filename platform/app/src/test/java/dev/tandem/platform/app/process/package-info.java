/// Tests of the program as a process of its own: how it starts, what it prints, how it ends.
@NullMarked
package dev.tandem.platform.app.process;

import org.jspecify.annotations.NullMarked;
