/// Merges the parts of the modules into the OpenAPI document, and serves it (docs/adr/0017).
@NullMarked
package dev.tandem.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
