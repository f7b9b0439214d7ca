/// Demo data: four accounts to try the program with, and any number of accounts for load tests.
@NullMarked
package dev.tandem.identity.jdbc.demo;

import org.jspecify.annotations.NullMarked;
