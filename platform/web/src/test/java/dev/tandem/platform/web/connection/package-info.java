/// Tests of the limits of connections.
@NullMarked
package dev.tandem.platform.web.connection;

import org.jspecify.annotations.NullMarked;
