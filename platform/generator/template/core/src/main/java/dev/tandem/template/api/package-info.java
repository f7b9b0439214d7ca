/// Printed books over HTTP. Rules of the domain do not belong here.
@NullMarked
package dev.tandem.template.api;

import org.jspecify.annotations.NullMarked;
