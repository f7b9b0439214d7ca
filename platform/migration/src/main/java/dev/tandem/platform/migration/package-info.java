/// Upgrades and downgrades the schema of every module on the class path.
@NullMarked
package dev.tandem.platform.migration;

import org.jspecify.annotations.NullMarked;
