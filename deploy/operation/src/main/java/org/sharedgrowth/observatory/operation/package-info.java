/**
 * What every program of the suite tells those who operate it, in the same words, and how long each
 * of them waits for its database.
 */
@NullMarked
package org.sharedgrowth.observatory.operation;

import org.jspecify.annotations.NullMarked;
