package org.sharedgrowth.observatory.k8s;

import java.util.List;
import java.util.stream.Stream;

/** Something that must hold for every installation. */
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

    /** What is wrong with the installation, one sentence each; nothing if all is well. */
    Stream<String> findings(List<Resource> installation);
}
