/**
 * The list of indicators and the page of one: a {@code Selection} is read from the address, and the
 * figures are shown as a table and a drawing, with links to download them.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.indicator;

import org.jspecify.annotations.NullMarked;
