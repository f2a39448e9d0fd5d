/**
 * The data directory of a suite: who holds it, what lies where, the secrets made at first start.
 * Nothing else in the launcher builds a path inside it by hand.
 */
@NullMarked
package org.sharedgrowth.observatory.local.data;

import org.jspecify.annotations.NullMarked;
