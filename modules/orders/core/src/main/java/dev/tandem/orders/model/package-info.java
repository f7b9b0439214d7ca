/// Orders and their rules, without a framework.
@NullMarked
package dev.tandem.orders.model;

import org.jspecify.annotations.NullMarked;
