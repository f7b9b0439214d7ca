/// Turns everything that goes wrong into a response of type `application/problem+json`.
@NullMarked
package dev.tandem.platform.web.problem;

import org.jspecify.annotations.NullMarked;
