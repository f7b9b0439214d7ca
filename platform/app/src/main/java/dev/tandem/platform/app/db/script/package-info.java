/// The commands about migration scripts, which need no database.
@NullMarked
package dev.tandem.platform.app.db.script;

import org.jspecify.annotations.NullMarked;
