/// Finds what the rules check: the classes of a project, its parts and its settings.
@NullMarked
package dev.tandem.architecture.project;

import org.jspecify.annotations.NullMarked;
