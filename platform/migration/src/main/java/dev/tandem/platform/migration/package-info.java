/// Brings the schema of every module on the class path forward, and back.
@NullMarked
package dev.tandem.platform.migration;

import org.jspecify.annotations.NullMarked;
