/// Tests of networks of trusted proxies.
@NullMarked
package dev.tandem.platform.web.proxy;

import org.jspecify.annotations.NullMarked;
