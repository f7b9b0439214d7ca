/// The architecture rules of a project whose modules lie right under its base package. The
/// rules know packages, and never the name of a module.
@NullMarked
package dev.tandem.architecture;

import org.jspecify.annotations.NullMarked;
