/// The use cases of printed books, each in one transaction. They know ports; HTTP, rows and SQL
/// do not belong here.
@NullMarked
package dev.tandem.template.service;

import org.jspecify.annotations.NullMarked;
