/// What the rules look at: the classes of a project, and the parts it is made of.
@NullMarked
package dev.tandem.architecture.project;

import org.jspecify.annotations.NullMarked;
