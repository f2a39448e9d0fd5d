package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/**
 * Which groups of the hierarchies are regions, income levels and lending types in the World Bank's
 * dialect.
 */
@ConfigMapping(prefix = "observatory.world-bank")
public interface GroupConfig {
    /**
     * Codes of the regions. A country belongs to the first one that contains it; the World Bank's
     * regions come before the continents.
     */
    @WithDefault("EAS,ECS,LCN,MEA,NAC,SAS,SSF,002,009,019,142,150")
    List<String> regions();

    /** Groups of countries by income. */
    @WithDefault("LIC,LMC,UMC,HIC,MIC,LMY")
    List<String> incomeLevels();

    /** Groups of countries by the type of World Bank lending. */
    @WithDefault("IBD,IDB,IDX")
    List<String> lendingTypes();
}
