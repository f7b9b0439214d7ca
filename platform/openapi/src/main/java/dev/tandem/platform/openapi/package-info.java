/// Writes what the controllers of a module offer over HTTP, while the module is compiled
/// (docs/adr/0017). Nothing of it runs in the server.
@NullMarked
package dev.tandem.platform.openapi;

import org.jspecify.annotations.NullMarked;
