/// Accounts, sessions and the rules of their values; what other modules may use of them lies in the
/// face.
@NullMarked
package dev.tandem.identity.model;

import org.jspecify.annotations.NullMarked;
