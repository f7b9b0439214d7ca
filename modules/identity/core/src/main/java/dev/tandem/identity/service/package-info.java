/// What can be done with accounts, each in one transaction; knows ports, not adapters.
@NullMarked
package dev.tandem.identity.service;

import org.jspecify.annotations.NullMarked;
