/// The program: it starts the server and stops it in order, and has the other commands. Modules
/// are on its class path at run time only.
@NullMarked
package dev.tandem.platform.app;

import org.jspecify.annotations.NullMarked;
