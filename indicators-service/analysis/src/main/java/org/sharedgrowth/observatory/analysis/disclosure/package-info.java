/**
 * What published cells reveal about small groups of people, and which cells have to be suppressed
 * to prevent that. Source: Hundepool et al., "Statistical Disclosure Control" (2012), chapters 4
 * and 5.
 *
 * <p>Start with {@code Table}: all cells with their true values, and the relations between them
 * that every reader knows; {@code Margins} builds it with all totals. {@code Rules} say which cells
 * are sensitive, {@code Suppression} hides further cells until nobody can compute the sensitive
 * ones, even with the help of an earlier vintage. {@code Auditor} decides which ad-hoc questions
 * may be answered. {@code Knowledge} is what an attacker knows: it computes the interval of a cell
 * by linear programs, which {@code LinearProgram} solves with ojAlgo.
 *
 * <p>Not included: what a respondent knows about itself, and what is revealed by the fact that a
 * question is refused. A suppressed cell is not a missing one: services give it its own status.
 *
 * <p>Pure: depends only on its arguments.
 */
@NullMarked
package org.sharedgrowth.observatory.analysis.disclosure;

import org.jspecify.annotations.NullMarked;
