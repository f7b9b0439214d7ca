/// Accounts, sign-up and sign-in over HTTP. Rules of the domain do not belong here.
@NullMarked
package dev.tandem.identity.api;

import org.jspecify.annotations.NullMarked;
