@NullMarked
package dev.tandem.identity.service;

import org.jspecify.annotations.NullMarked;
