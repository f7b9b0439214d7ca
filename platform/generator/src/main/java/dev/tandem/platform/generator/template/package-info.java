/// Copies the files of the template under other names, with other fields.
@NullMarked
package dev.tandem.platform.generator.template;

import org.jspecify.annotations.NullMarked;
