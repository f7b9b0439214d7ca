/// Tests of parameters in the query.
@NullMarked
package dev.tandem.platform.web.query;

import org.jspecify.annotations.NullMarked;
