/// One way of answering over HTTP: names, ids, lists and problems alike in every module.
@NullMarked
package dev.tandem.platform.web;

import org.jspecify.annotations.NullMarked;
