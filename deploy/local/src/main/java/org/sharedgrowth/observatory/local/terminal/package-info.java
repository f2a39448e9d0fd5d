/**
 * What people see while the suite works: one line a part, repainted where the terminal can do it.
 */
@NullMarked
package org.sharedgrowth.observatory.local.terminal;

import org.jspecify.annotations.NullMarked;
