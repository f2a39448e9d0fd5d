/**
 * Common parts of the contracts of all services. Charter: how a service reports errors in a
 * request, and how strictly it reads requests, so that clients need to learn it once; nothing about
 * the purpose of a service. The test jar turns a contract into requests that have to be refused,
 * for the services' own tests. Owned by the owner of the public contract.
 */
@NullMarked
package org.sharedgrowth.observatory.contract;

import org.jspecify.annotations.NullMarked;
