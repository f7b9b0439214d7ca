/// Finds out who sends a request, with the [Authenticator] of the module that stores accounts.
@NullMarked
package dev.tandem.platform.web.authentication;

import org.jspecify.annotations.NullMarked;
