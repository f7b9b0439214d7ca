/// The ports that store trips and their statistics. Rows and SQL do not belong here.
@NullMarked
package dev.tandem.trips.repository;

import org.jspecify.annotations.NullMarked;
