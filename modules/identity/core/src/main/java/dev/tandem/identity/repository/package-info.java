/// What must be kept of accounts, in the domain's words; no rows, no SQL.
@NullMarked
package dev.tandem.identity.repository;

import org.jspecify.annotations.NullMarked;
