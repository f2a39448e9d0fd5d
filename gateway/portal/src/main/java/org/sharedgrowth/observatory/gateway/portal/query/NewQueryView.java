package org.sharedgrowth.observatory.gateway.portal.query;

/**
 * The form that saves a view.
 *
 * @param view path and parameters, as sent
 * @param once Idempotency-Key of the form
 * @param fault why it was not saved; empty if nothing is wrong
 */
public record NewQueryView(String name, String view, String once, String fault) {}
