/// Tests of the access log.
@NullMarked
package dev.tandem.platform.web.accesslog;

import org.jspecify.annotations.NullMarked;
