/// Turns whatever goes wrong into `application/problem+json`.
@NullMarked
package dev.tandem.platform.web.problem;

import org.jspecify.annotations.NullMarked;
