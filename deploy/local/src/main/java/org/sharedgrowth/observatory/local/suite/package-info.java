/** The parts of the suite and their lifecycle: start order, health, supervision, status, stop. */
@NullMarked
package org.sharedgrowth.observatory.local.suite;

import org.jspecify.annotations.NullMarked;
