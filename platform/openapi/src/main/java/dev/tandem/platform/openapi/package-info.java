/// Writes, while a module is compiled, what its controllers offer over HTTP (docs/adr/0017); nothing of it runs later.
@NullMarked
package dev.tandem.platform.openapi;

import org.jspecify.annotations.NullMarked;
