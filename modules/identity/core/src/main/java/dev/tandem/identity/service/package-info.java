/// The use cases of accounts. They know ports; HTTP, rows and SQL do not belong here.
@NullMarked
package dev.tandem.identity.service;

import org.jspecify.annotations.NullMarked;
