/// What every module uses to serve HTTP alike: annotations and base types of requests and
/// responses, the server key, and the default settings of the server.
@NullMarked
package dev.tandem.platform.web;

import org.jspecify.annotations.NullMarked;
