/// The ports that store accounts and sessions. Rows and SQL do not belong here.
@NullMarked
package dev.tandem.identity.repository;

import org.jspecify.annotations.NullMarked;
