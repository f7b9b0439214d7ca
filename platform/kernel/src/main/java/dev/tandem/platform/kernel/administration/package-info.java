/// What whoever runs the program may say of those who administer it.
@NullMarked
package dev.tandem.platform.kernel.administration;

import org.jspecify.annotations.NullMarked;
