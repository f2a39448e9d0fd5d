/**
 * Documents and prompts for assistants. Documents are for clients that attach a page to a
 * conversation, prompts for clients that offer tasks.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.agent.guide;

import org.jspecify.annotations.NullMarked;
