/// The port that stores printed books. Rows and SQL do not belong here.
@NullMarked
package dev.tandem.template.repository;

import org.jspecify.annotations.NullMarked;
