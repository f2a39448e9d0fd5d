package org.sharedgrowth.observatory.indicators.testing;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * The profile for tests of analytics, which release figures of many indicators and areas. These
 * tests have a service and a database of their own, so that their figures do not change the counts
 * in other tests.
 */
public final class AnalyticsProfile implements QuarkusTestProfile {}
