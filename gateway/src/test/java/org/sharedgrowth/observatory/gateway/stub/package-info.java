/** Substitutes for the servers behind the gateway, and its session database. */
@NullMarked
package org.sharedgrowth.observatory.gateway.stub;

import org.jspecify.annotations.NullMarked;
