/// Speaks HTTP to the application, and holds each response to its OpenAPI document.
@NullMarked
package dev.tandem.platform.testkit.http;

import org.jspecify.annotations.NullMarked;
