/** Content codings: which of them a client accepts, and texts that are compressed once. */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.compression;

import org.jspecify.annotations.NullMarked;
