package org.sharedgrowth.observatory.gateway.portal.release;

/**
 * Names of the indicator and the area that releases are about; empty if it was not requested or
 * does not exist.
 */
record Subject(String indicator, String area) {}
