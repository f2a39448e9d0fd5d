/**
 * The pages of data sets for people: all of them, one with its editions, and one edition. Their
 * addresses are permanent, and their headers link to the descriptions for programs.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.discovery.page;

import org.jspecify.annotations.NullMarked;
