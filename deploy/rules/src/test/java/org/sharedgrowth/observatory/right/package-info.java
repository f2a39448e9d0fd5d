/** A package that complies with all rules, for their tests. Pure: nothing here reads a clock. */
@NullMarked
package org.sharedgrowth.observatory.right;

import org.jspecify.annotations.NullMarked;
