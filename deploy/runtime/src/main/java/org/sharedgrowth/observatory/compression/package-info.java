/** Content codings: which of them a client accepts, and texts that are compressed once. */
@NullMarked
package org.sharedgrowth.observatory.compression;

import org.jspecify.annotations.NullMarked;
