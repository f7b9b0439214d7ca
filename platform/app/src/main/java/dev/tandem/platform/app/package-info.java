/// The program: reads the environment, starts the server, stops it in order. Its modules are on the class path only.
@NullMarked
package dev.tandem.platform.app;

import org.jspecify.annotations.NullMarked;
