/// The laws of a project of this shape, each with its way out. Knows packages, never the name of a module.
@NullMarked
package dev.tandem.architecture;

import org.jspecify.annotations.NullMarked;
