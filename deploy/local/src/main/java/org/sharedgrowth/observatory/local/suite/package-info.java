/**
 * The parts of the suite and their life together: start order, health, supervision, status, stop.
 */
@NullMarked
package org.sharedgrowth.observatory.local.suite;

import org.jspecify.annotations.NullMarked;
