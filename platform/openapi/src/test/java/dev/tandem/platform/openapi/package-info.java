/// Tests of the annotation processor, which compile small modules with it.
@NullMarked
package dev.tandem.platform.openapi;

import org.jspecify.annotations.NullMarked;
