/**
 * The saved queries of a signed-in person: views of public pages, saved under a name. Public pages
 * include {@code SaveForm}; for guests, whose pages are shared, it is a link to the form.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.query;

import org.jspecify.annotations.NullMarked;
