/// What every port of aggregates offers: to find one for a change, and to change it.
@NullMarked
package dev.tandem.platform.kernel.aggregate;

import org.jspecify.annotations.NullMarked;
