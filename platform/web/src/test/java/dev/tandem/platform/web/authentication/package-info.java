/// Tests of who is taken for signed in.
@NullMarked
package dev.tandem.platform.web.authentication;

import org.jspecify.annotations.NullMarked;
