/// What a trip says in words: title, description, its excerpt, and the words that searches find.
@NullMarked
package dev.tandem.trips.model.text;

import org.jspecify.annotations.NullMarked;
