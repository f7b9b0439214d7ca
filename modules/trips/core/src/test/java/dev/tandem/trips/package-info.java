@NullMarked
package dev.tandem.trips;

import org.jspecify.annotations.NullMarked;
