/** Text inside XML: feeds, sitemaps, catalogues. Pure: depends only on its arguments. */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.xml;

import org.jspecify.annotations.NullMarked;
