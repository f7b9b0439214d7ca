/// Answers as they are written: their entity tags, their packing, and what is not sent as the client has it already.
@NullMarked
package dev.tandem.platform.web.response;

import org.jspecify.annotations.NullMarked;
