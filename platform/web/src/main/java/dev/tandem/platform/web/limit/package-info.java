/// Holds callers to how much of the server they may use: per address, per account, and of costly work.
@NullMarked
package dev.tandem.platform.web.limit;

import org.jspecify.annotations.NullMarked;
