/**
 * A package as it should be, for the tests of the rules: everything in it keeps to all of them.
 * Pure: nothing here asks a clock.
 */
@NullMarked
package org.sharedgrowth.observatory.right;

import org.jspecify.annotations.NullMarked;
