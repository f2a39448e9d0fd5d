/**
 * Checking a published figure by the code printed beside it: the page with the field, at {@code
 * /v}, and the figure's permanent address {@code /v/{code}} as page, JSON and a text that fits into
 * one SMS. The reports-service reads the code and compares the figure.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.checkcode;

import org.jspecify.annotations.NullMarked;
