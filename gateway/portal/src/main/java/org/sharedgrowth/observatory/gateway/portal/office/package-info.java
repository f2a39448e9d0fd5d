/** The pages of offices: all of them, and one with what it sends, planned and released. */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.office;

import org.jspecify.annotations.NullMarked;
