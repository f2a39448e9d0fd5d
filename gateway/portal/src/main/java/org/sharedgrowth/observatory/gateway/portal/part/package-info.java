/**
 * Small parts that several pages share: addresses and links, the links to the next page of a list,
 * and the order of names.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.part;

import org.jspecify.annotations.NullMarked;
