/**
 * Rules on texts for people: bundles of {@code deploy/messages} are whole in six languages, and
 * neither templates nor problems hold English text. What is not translated yet stands in {@code
 * src/test/resources/english-left.txt} of its module, by the name of a template or a class, one a
 * line; the rules fail on a name that need not be there, so that the list only shrinks.
 *
 * <p>Neighbours: {@link org.sharedgrowth.observatory.rules.ArchitectureRules} runs them in every
 * module.
 */
@NullMarked
package org.sharedgrowth.observatory.rules.text;

import org.jspecify.annotations.NullMarked;
