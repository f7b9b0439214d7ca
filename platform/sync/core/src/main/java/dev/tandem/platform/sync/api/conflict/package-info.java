/// The conflicts of an account over HTTP.
@NullMarked
package dev.tandem.platform.sync.api.conflict;

import org.jspecify.annotations.NullMarked;
