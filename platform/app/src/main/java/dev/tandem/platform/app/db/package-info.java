/// `tandem db`: the commands that migrate a database and tell of its state.
@NullMarked
package dev.tandem.platform.app.db;

import org.jspecify.annotations.NullMarked;
