@NullMarked
package dev.tandem.trips.repository;

import org.jspecify.annotations.NullMarked;
