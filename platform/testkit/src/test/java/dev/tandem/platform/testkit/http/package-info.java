/// Tests of the check of responses.
@NullMarked
package dev.tandem.platform.testkit.http;

import org.jspecify.annotations.NullMarked;
