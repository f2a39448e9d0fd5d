/** The names that people use for countries, in addition to those in code lists. */
@NullMarked
package org.sharedgrowth.observatory.messages.place;

import org.jspecify.annotations.NullMarked;
