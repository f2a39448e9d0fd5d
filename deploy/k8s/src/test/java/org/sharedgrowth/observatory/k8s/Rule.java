package org.sharedgrowth.observatory.k8s;

import java.util.List;
import java.util.stream.Stream;

/** A rule for every installation. */
@FunctionalInterface
interface Rule {
    List<Rule> ALL =
            List.of(
                    new Schemas(),
                    new CustomResources(),
                    new Values(),
                    new Pods(),
                    new Drains(),
                    new Traffic(),
                    new Trust(),
                    new References(),
                    new Waves());

    /** The errors in the installation, one sentence each; empty if it is valid. */
    Stream<String> findings(List<Resource> installation);
}
