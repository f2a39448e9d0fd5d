/**
 * The pages about the files of offices: the list, the page of one file with its check, and the
 * buttons that release it, plan its release, return or withdraw it.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.submission;

import org.jspecify.annotations.NullMarked;
