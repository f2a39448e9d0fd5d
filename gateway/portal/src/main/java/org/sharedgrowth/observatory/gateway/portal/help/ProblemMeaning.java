package org.sharedgrowth.observatory.gateway.portal.help;

import org.sharedgrowth.observatory.contract.ProblemType;
import org.sharedgrowth.observatory.messages.Messages;

/** What each type of problem means to people. */
@Messages(of = ProblemType.class)
interface ProblemMeaning {}
