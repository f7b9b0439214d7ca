@NullMarked
package dev.tandem.identity.api;

import org.jspecify.annotations.NullMarked;
