/**
 * What every program of the suite tells those who operate it, in the same words, how long each of
 * them waits for its database, and how each learns that it has to end.
 */
@NullMarked
package org.sharedgrowth.observatory.operation;

import org.jspecify.annotations.NullMarked;
