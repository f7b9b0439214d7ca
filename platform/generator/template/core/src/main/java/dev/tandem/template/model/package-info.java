/// Printed books, their values and the rules of these values.
@NullMarked
package dev.tandem.template.model;

import org.jspecify.annotations.NullMarked;
