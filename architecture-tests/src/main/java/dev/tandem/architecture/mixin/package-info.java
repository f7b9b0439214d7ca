/// The promises that mixins make, followed from the aggregate to its rows, both schemas, the ports and the API.
@NullMarked
package dev.tandem.architecture.mixin;

import org.jspecify.annotations.NullMarked;
