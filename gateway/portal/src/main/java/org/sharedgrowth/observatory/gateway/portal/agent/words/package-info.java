/**
 * The words of answers to assistants: texts of others between marks that cannot be imitated, and
 * the answer as lines, which say what its structure says. Pure.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.agent.words;

import org.jspecify.annotations.NullMarked;
