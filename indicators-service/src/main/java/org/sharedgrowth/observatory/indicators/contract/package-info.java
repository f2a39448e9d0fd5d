/**
 * Completes the OpenAPI document that is generated from the resources at build time, so that
 * resources declare only what is specific to them. A complete operation needs:
 *
 * <ul>
 *   <li>{@code @Operation(operationId, summary, description)} on the method, {@code @Tag(name)} on
 *       the class, {@code @PermitAll} or {@code @RolesAllowed} on the method;
 *   <li>{@code @Parameter(description, example)} on each parameter; {@code @RequestBody} with an
 *       example where there is a body;
 *   <li>views as records with {@code @Schema(name, description)}, their components with {@code
 *       examples}; {@code @Nullable} components become nullable, all others required;
 *   <li>{@code @APIResponse} for every success status but a plain 200. Problems (400, 401, 403,
 *       404, 410, 413, 415, 422, 500, 503) are added here; others are named by {@code @APIResponse(
 *       responseCode = "409", ref = "Conflict")}.
 * </ul>
 *
 * <p>Added here: security and roles, problems, nullness, examples of answers. The result is {@code
 * contract/openapi.yaml}; a test fails when it is stale and says how to renew it.
 *
 * <p>Neighbours: none: it works on annotations and on the generated document, before the service
 * runs.
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.contract;

import org.jspecify.annotations.NullMarked;
