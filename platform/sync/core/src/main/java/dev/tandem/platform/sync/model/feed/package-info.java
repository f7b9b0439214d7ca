/// What has changed, and how far a client has read it.
@NullMarked
package dev.tandem.platform.sync.model.feed;

import org.jspecify.annotations.NullMarked;
