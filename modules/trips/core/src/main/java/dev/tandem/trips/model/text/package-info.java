/// The texts of a trip: title, description, excerpt, and the words that searches find.
@NullMarked
package dev.tandem.trips.model.text;

import org.jspecify.annotations.NullMarked;
