/// Tests of the demo accounts.
@NullMarked
package dev.tandem.identity.jdbc.demo;

import org.jspecify.annotations.NullMarked;
