/// Rules about what makes tests trustworthy.
@NullMarked
package dev.tandem.architecture.tests;

import org.jspecify.annotations.NullMarked;
