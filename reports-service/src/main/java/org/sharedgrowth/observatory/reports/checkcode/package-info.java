/**
 * Check codes: each bound value of a published version has a short code that can be printed beside
 * it, read out or typed from paper. {@link
 * org.sharedgrowth.observatory.reports.checkcode.CheckCode} knows its form and finds typing
 * mistakes; {@link org.sharedgrowth.observatory.reports.checkcode.CheckCodes} makes the codes in
 * the transaction that publishes a version, and at startup for versions that have none yet.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.checkcode;

import org.jspecify.annotations.NullMarked;
