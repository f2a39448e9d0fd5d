package org.sharedgrowth.observatory.indicators.observation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sharedgrowth.observatory.indicators.problem.Vintage;

/** The cells asked for, in the order asked. */
@Schema(name = "Cells", description = "The cells asked for, in the order asked.")
record CellsView(Vintage release, List<CellView> cells) {}
