/// What is to be written: names, fields, and what is refused.
@NullMarked
package dev.tandem.platform.generator.wanted;

import org.jspecify.annotations.NullMarked;
