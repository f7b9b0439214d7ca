@NullMarked
package dev.tandem.trips.service;

import org.jspecify.annotations.NullMarked;
