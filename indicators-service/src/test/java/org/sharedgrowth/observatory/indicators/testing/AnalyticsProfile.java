package org.sharedgrowth.observatory.indicators.testing;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Tests of analytics, which release figures of many indicators and areas: they have a service and a
 * database of their own, so that the counts of other tests do not contain these figures.
 */
public final class AnalyticsProfile implements QuarkusTestProfile {}
