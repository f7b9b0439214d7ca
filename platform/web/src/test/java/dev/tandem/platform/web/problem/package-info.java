/// Tests of problems.
@NullMarked
package dev.tandem.platform.web.problem;

import org.jspecify.annotations.NullMarked;
