/// Sends hostile requests that are made from the server's own OpenAPI document and from a seed.
@NullMarked
package dev.tandem.platform.app.fuzz;

import org.jspecify.annotations.NullMarked;
