/// Tests of migrations, demo data and damaged files with all modules.
@NullMarked
package dev.tandem.platform.app.database;

import org.jspecify.annotations.NullMarked;
