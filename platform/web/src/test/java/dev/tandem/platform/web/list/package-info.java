/// Tests of lists.
@NullMarked
package dev.tandem.platform.web.list;

import org.jspecify.annotations.NullMarked;
