/// Rules about dependencies: between the parts of a module, between modules, and on the platform.
@NullMarked
package dev.tandem.architecture.boundary;

import org.jspecify.annotations.NullMarked;
