/** Stand-ins for the servers behind the gateway, and the database it keeps sessions in. */
@NullMarked
package org.sharedgrowth.observatory.gateway.stub;

import org.jspecify.annotations.NullMarked;
