/**
 * The data directory of a suite: its lock, its layout, and the secrets created at the first start.
 * No other package of the launcher builds paths inside it.
 */
@NullMarked
package org.sharedgrowth.observatory.local.data;

import org.jspecify.annotations.NullMarked;
