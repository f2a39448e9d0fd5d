/**
 * What the contracts of all services say alike. Charter: how a service tells what is wrong with a
 * request, and how strictly it reads one, so that clients need to learn it once; nothing of what a
 * service is about. The test jar turns a contract into requests that have to be refused, for the
 * services' own tests. Owned by whoever owns the public contract.
 */
@NullMarked
package org.sharedgrowth.observatory.contract;

import org.jspecify.annotations.NullMarked;
