@NullMarked
package dev.tandem.identity.repository;

import org.jspecify.annotations.NullMarked;
