/// Tests of request bodies.
@NullMarked
package dev.tandem.platform.web.json;

import org.jspecify.annotations.NullMarked;
