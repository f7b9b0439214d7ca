/// What live databases say of their tables, and what is different between two of them.
@NullMarked
package dev.tandem.platform.migration.catalog;

import org.jspecify.annotations.NullMarked;
