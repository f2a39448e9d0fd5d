/**
 * Completes the OpenAPI document that is generated from the resources, so that resources declare
 * only what is specific to them. {@link org.sharedgrowth.observatory.reports.contract.RolesFilter}
 * adds the roles at build time; {@link
 * org.sharedgrowth.observatory.reports.contract.ContractFilter} adds problems, descriptions of
 * common parameters and the examples of {@code contract/examples.json}. The result is {@code
 * contract/openapi.yaml}; a test fails when it is stale and says how to renew it.
 */
@NullMarked
package org.sharedgrowth.observatory.reports.contract;

import org.jspecify.annotations.NullMarked;
