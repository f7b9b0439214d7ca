/// The use cases of trips, each in one transaction. They know ports; HTTP, rows and SQL do not
/// belong here.
@NullMarked
package dev.tandem.trips.service;

import org.jspecify.annotations.NullMarked;
