/// What the listed trips of an author, and those with a tag, add up to.
@NullMarked
package dev.tandem.trips.model.statistics;

import org.jspecify.annotations.NullMarked;
