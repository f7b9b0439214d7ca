/// Rules that follow the promises of mixins from the aggregate to its rows, both schemas, the
/// ports and the API.
@NullMarked
package dev.tandem.architecture.mixin;

import org.jspecify.annotations.NullMarked;
