/**
 * The texts in answers to assistants. Texts that others wrote stand between marks that nobody can
 * forge ({@code Quotes}), and each structured answer is also written as lines of text ({@code
 * Lines}). Pure.
 */
@NullMarked
package org.sharedgrowth.observatory.gateway.portal.agent.words;

import org.jspecify.annotations.NullMarked;
