/// Accounts, sessions and the rules of their values. What other modules may use of them belongs
/// in the package `identity`.
@NullMarked
package dev.tandem.identity.model;

import org.jspecify.annotations.NullMarked;
