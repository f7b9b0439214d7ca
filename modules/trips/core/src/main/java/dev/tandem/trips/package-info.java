/// The face of the module. It is empty, because no other module uses trips yet.
@NullMarked
package dev.tandem.trips;

import org.jspecify.annotations.NullMarked;
