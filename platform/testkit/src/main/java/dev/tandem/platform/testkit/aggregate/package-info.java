/// What ports of aggregates share in tests: storage in memory, and the contract of the mixins.
@NullMarked
package dev.tandem.platform.testkit.aggregate;

import org.jspecify.annotations.NullMarked;
