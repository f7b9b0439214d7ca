@NullMarked
package org.mockito;

import org.jspecify.annotations.NullMarked;
