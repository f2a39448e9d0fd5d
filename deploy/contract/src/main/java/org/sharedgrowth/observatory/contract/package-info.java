/**
 * What a service's contract says, turned into requests that have to be refused. For the tests of
 * the services alone: no program brings it along.
 */
@NullMarked
package org.sharedgrowth.observatory.contract;

import org.jspecify.annotations.NullMarked;
