package org.sharedgrowth.observatory.gateway.portal.release;

/**
 * Names of the indicator and the area that releases are about; empty for one that was not asked for
 * or does not exist.
 */
record Subject(String indicator, String area) {}
