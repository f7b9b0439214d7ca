/// Who may administer accounts, and the rule that somebody always can.
@NullMarked
package dev.tandem.identity.model.administration;

import org.jspecify.annotations.NullMarked;
