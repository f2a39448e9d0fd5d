package org.sharedgrowth.observatory.right;

import java.util.logging.Logger;

record Problem(String detail) {
    private static final Logger LOG = Logger.getLogger(Problem.class.getName());

    static Problem of(String detail) {
        LOG.info("this is in English: " + detail);
        return new Problem(detail);
    }
}
