package org.sharedgrowth.observatory.indicators.analysis.trend.convergence;

import org.sharedgrowth.observatory.messages.Messages;

/** Warnings about convergence. */
@Messages
interface ConvergenceText {
    String bounded();
}
