/// Sends HTTP requests to the application, and compares each response with its OpenAPI
/// document.
@NullMarked
package dev.tandem.platform.testkit.http;

import org.jspecify.annotations.NullMarked;
