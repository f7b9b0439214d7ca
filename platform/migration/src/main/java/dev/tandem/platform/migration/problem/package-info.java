/// What can be wrong with a migration or its database, in words for an operator.
@NullMarked
package dev.tandem.platform.migration.problem;

import org.jspecify.annotations.NullMarked;
