/// What can be done with trips, each in one transaction; knows ports, not adapters.
@NullMarked
package dev.tandem.trips.service;

import org.jspecify.annotations.NullMarked;
