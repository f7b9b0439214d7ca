/// The proxies in front of the server: which of them are trusted, and what they say of a
/// request.
@NullMarked
package dev.tandem.platform.web.proxy;

import org.jspecify.annotations.NullMarked;
