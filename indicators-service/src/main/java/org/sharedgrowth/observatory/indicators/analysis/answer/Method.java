package org.sharedgrowth.observatory.indicators.analysis.answer;

import java.util.List;
import java.util.Locale;
import org.sharedgrowth.observatory.messages.Messages;

/**
 * Every analytics method. A change to what a method computes gives it a new version; its id never
 * changes. The display names are in the message files of this package.
 */
@Messages
public enum Method {
    GAP("1.0.0", "WHO Health Equity Assessment Toolkit, technical notes", "inequality"),
    INEQUALITY(
            "1.0.0",
            "WHO Health Equity Assessment Toolkit, technical notes; Wagstaff (2005); Erreygers"
                    + " (2009)",
            "inequality",
            "inequality_generic"),
    AGGREGATE(
            "1.0.0",
            "World Bank, What methods are used to calculate aggregates for groups of countries?;"
                    + " Statistical Journal of the IAOS, sji-220090",
            "aggregation"),
    UNIT_CONVERSION("1.0.0", "SDMX code lists CL_UNIT_MEASURE and CL_UNIT_MULT"),
    CONVERGENCE("1.0.0", "Barro and Sala-i-Martin (1992)", "convergence"),
    TIME_DISTANCE("1.0.0", "Sicherl, S-time-distance", "time_distance"),
    DIFFUSION("1.0.0", "NIST Statistical Reference Datasets; Gompertz", "logistic"),
    TARGET_PROGRESS("1.0.0", "Eurostat and UN ESCAP, progress towards the SDGs", "sdg_progress"),
    FORECAST("1.1.0", "Holt (1957); least squares; rolling origin", "forecast"),
    INDEX(
            "1.0.0",
            "OECD and JRC, Handbook on Constructing Composite Indicators (2008); owners of the"
                    + " indices",
            "aggregate",
            "egdi_2012",
            "egdi_2014",
            "egdi_2016",
            "gci2020",
            "hdi",
            "impute_trend",
            "normalise",
            "pipeline_asem",
            "treat"),
    RELIABILITY("1.0.0", "Cronbach (1951); OECD and JRC (2008)", "reliability"),
    RANK_UNCERTAINTY("1.1.0", "OECD and JRC (2008), Monte Carlo", "rank_stats"),
    SENSITIVITY("1.1.0", "Saltelli and others (2010); Jansen (1999)", "sobol"),
    RANK_CHANGE("1.0.0", "Shapley (1953)", "rank_decomposition"),
    VINTAGE("1.1.0", "This observatory, learnt from its archive of vintages", "asof"),
    DISCLOSURE("1.0.0", "Hundepool and others, Statistical Disclosure Control (2012)");

    private final String version;
    private final String source;

    /** One text joined by spaces, because fields of an enum must be immutable. */
    private final String vectors;

    Method(String version, String source, String... vectors) {
        this.version = version;
        this.source = source;
        this.vectors = String.join(" ", vectors);
    }

    /** The id in answers: the name in lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String version() {
        return version;
    }

    /** Who published the method. */
    public String source() {
        return source;
    }

    /** Names, without extension, of the files of reference results for the method; ascending. */
    public List<String> vectors() {
        return vectors.isEmpty() ? List.of() : List.of(vectors.split(" ", -1));
    }
}
