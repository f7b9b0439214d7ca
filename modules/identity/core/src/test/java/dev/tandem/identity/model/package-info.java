/// Tests of the rules of accounts, and the accounts that other tests use.
@NullMarked
package dev.tandem.identity.model;

import org.jspecify.annotations.NullMarked;
