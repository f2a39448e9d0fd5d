/** What every program of the suite tells those who operate it, in the same words. */
@NullMarked
package org.sharedgrowth.observatory.operation;

import org.jspecify.annotations.NullMarked;
