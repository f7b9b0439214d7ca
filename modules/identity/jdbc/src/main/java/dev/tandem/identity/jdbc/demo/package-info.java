/// Demo accounts: four people for a first look, and any number for a test of load.
@NullMarked
package dev.tandem.identity.jdbc.demo;

import org.jspecify.annotations.NullMarked;
