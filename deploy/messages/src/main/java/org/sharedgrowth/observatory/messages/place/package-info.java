/** The names by which people call countries, besides those of code lists. */
@NullMarked
package org.sharedgrowth.observatory.messages.place;

import org.jspecify.annotations.NullMarked;
