/// TODO
@NullMarked
package dev.tandem.platform.web.signin;

import org.jspecify.annotations.NullMarked;
