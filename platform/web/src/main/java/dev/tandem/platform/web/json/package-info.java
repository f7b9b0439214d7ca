/// How bodies of requests are read: strictly, within bounds, and in time that grows with their length only.
@NullMarked
package dev.tandem.platform.web.json;

import org.jspecify.annotations.NullMarked;
