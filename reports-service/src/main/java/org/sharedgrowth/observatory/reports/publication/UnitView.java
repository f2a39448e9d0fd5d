package org.sharedgrowth.observatory.reports.publication;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The unit of a number. */
@Schema(name = "Unit", description = "The unit of a number.")
record UnitView(
        @Schema(description = "Code of the unit.") String code,
        @Schema(description = "Name of the unit.") String name) {}
