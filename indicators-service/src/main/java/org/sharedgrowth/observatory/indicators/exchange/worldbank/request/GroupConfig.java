package org.sharedgrowth.observatory.indicators.exchange.worldbank.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Which of the groups of the hierarchies the dialect calls by names of its own. */
@ConfigMapping(prefix = "observatory.world-bank")
public interface GroupConfig {
    /** A country is in the first that holds it: the World Bank's regions, else its continent. */
    @WithDefault("EAS,ECS,LCN,MEA,NAC,SAS,SSF,002,009,019,142,150")
    List<String> regions();

    /** Groups of countries by income. */
    @WithDefault("LIC,LMC,UMC,HIC,MIC,LMY")
    List<String> incomeLevels();

    /** Groups of countries by what the World Bank lends them. */
    @WithDefault("IBD,IDB,IDX")
    List<String> lendingTypes();
}
