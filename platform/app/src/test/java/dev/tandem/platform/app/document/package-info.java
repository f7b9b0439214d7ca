/// Tests of the OpenAPI document and of the pages that show it.
@NullMarked
package dev.tandem.platform.app.document;

import org.jspecify.annotations.NullMarked;
