/// Limits how much of the server callers may use: per address, per account, and of costly work.
@NullMarked
package dev.tandem.platform.web.limit;

import org.jspecify.annotations.NullMarked;
