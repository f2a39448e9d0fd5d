/**
 * What people see when a request fails: {@code Faults} finds the words for each failure, wherever
 * it was thrown, and programs get the problem document of {@code edge} instead.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.fault;

import org.jspecify.annotations.NullMarked;
