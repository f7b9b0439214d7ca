/// Accounts and sign-in over HTTP; decides nothing.
@NullMarked
package dev.tandem.identity.api;

import org.jspecify.annotations.NullMarked;
