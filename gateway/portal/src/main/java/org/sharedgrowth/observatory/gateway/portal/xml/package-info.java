/** Text inside XML: feeds, maps of the site, catalogues. Pure: depends only on its arguments. */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.xml;

import org.jspecify.annotations.NullMarked;
