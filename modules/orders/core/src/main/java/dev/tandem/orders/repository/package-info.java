/// The port that stores orders. Rows and SQL do not belong here.
@NullMarked
package dev.tandem.orders.repository;

import org.jspecify.annotations.NullMarked;
