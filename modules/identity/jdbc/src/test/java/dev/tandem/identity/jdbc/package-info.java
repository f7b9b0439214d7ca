@NullMarked
package dev.tandem.identity.jdbc;

import org.jspecify.annotations.NullMarked;
