/// Tests of what trips say in words.
@NullMarked
package dev.tandem.trips.model.text;

import org.jspecify.annotations.NullMarked;
