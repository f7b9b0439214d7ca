/// The sync protocol over HTTP.
@NullMarked
package dev.tandem.platform.sync.api;

import org.jspecify.annotations.NullMarked;
