/// The devices of accounts.
@NullMarked
package dev.tandem.platform.sync.model.device;

import org.jspecify.annotations.NullMarked;
