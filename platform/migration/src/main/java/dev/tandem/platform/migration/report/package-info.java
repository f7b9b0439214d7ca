/// What the history and the scripts say of each migration, for people and for programs.
@NullMarked
package dev.tandem.platform.migration.report;

import org.jspecify.annotations.NullMarked;
