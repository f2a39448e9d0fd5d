/**
 * What every answer of the gateway itself tells a browser it may do with it. Answers of the servers
 * behind have their own rules.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.browser;

import org.jspecify.annotations.NullMarked;
