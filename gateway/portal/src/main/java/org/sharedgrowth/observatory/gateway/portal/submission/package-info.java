/**
 * What offices send and what becomes of it: the list, the page of one file with its check, and the
 * buttons by which it is released, planned, returned or withdrawn.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.submission;

import org.jspecify.annotations.NullMarked;
