/// Puts the OpenAPI document together from the modules' parts, and serves it (docs/adr/0017).
@NullMarked
package dev.tandem.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
