/// The face of the travel diary: no other module uses anything of it yet.
@NullMarked
package dev.tandem.trips;

import org.jspecify.annotations.NullMarked;
