/// Tests of entity tags.
@NullMarked
package dev.tandem.platform.web.revision;

import org.jspecify.annotations.NullMarked;
