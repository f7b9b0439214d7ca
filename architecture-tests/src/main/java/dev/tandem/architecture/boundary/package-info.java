/// Who may know whom: parts of a module, modules, the platform.
@NullMarked
package dev.tandem.architecture.boundary;

import org.jspecify.annotations.NullMarked;
