/// Tests of responses as they are written.
@NullMarked
package dev.tandem.platform.web.response;

import org.jspecify.annotations.NullMarked;
