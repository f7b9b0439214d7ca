/// The accounts of others over HTTP, for administrators.
@NullMarked
package dev.tandem.identity.api.administration;

import org.jspecify.annotations.NullMarked;
