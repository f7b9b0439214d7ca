/// Tests of the web platform over HTTP, with controllers that only tests have.
@NullMarked
package dev.tandem.platform.web;

import org.jspecify.annotations.NullMarked;
