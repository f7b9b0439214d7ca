/// Finds out who sends a request; the module that keeps accounts tells.
@NullMarked
package dev.tandem.platform.web.signin;

import org.jspecify.annotations.NullMarked;
