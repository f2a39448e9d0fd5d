/**
 * The requirements of a change: a key that makes it safe to repeat, the entity tag of the object
 * that it changes, and the time within which it takes effect.
 */
@NullMarked
package org.sharedgrowth.observatory.service.change;

import org.jspecify.annotations.NullMarked;
