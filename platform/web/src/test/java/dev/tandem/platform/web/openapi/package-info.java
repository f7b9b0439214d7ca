/// Tests of the OpenAPI document as it is merged and rendered.
@NullMarked
package dev.tandem.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
