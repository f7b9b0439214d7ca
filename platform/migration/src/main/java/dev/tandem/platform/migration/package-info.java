/// Brings the schema of every module on the class path to a revision, forward or back.
@NullMarked
package dev.tandem.platform.migration;

import org.jspecify.annotations.NullMarked;
