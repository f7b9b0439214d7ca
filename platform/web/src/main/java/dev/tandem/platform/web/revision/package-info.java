/// `ETag` and `If-Match`: the revision of a thing over HTTP.
@NullMarked
package dev.tandem.platform.web.revision;

import org.jspecify.annotations.NullMarked;
