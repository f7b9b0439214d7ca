/// The proxies in front of the server: whose word about a request is taken, and what they say.
@NullMarked
package dev.tandem.platform.web.proxy;

import org.jspecify.annotations.NullMarked;
