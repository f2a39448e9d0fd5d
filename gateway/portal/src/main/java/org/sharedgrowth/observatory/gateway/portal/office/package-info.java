/** The list of offices, and the page of one with its data sets, planned and past releases. */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.office;

import org.jspecify.annotations.NullMarked;
