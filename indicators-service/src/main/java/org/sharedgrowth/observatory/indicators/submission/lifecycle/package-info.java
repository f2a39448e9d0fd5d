/**
 * The states of a submission and the steps between them. {@link
 * org.sharedgrowth.observatory.indicators.submission.lifecycle.Lifecycle} defines the possible
 * steps and who may take them; {@link
 * org.sharedgrowth.observatory.indicators.submission.lifecycle.Steps} lists those that were taken.
 * The package also contains the data of a step: an outcome, a reason, an instant.
 *
 * <p>Neighbours: {@code submission} and {@code submission.processing} take the steps. The package
 * does not depend on files or their content.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.submission.lifecycle;

import org.jspecify.annotations.NullMarked;
