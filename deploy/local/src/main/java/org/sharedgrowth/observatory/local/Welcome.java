package org.sharedgrowth.observatory.local;

import java.util.TreeMap;
import org.sharedgrowth.observatory.local.data.DataDirectory;
import org.sharedgrowth.observatory.local.suite.RunMode;
import org.sharedgrowth.observatory.local.suite.Selection;
import org.sharedgrowth.observatory.local.suite.SuitePorts;

/**
 * Prints the text shown when the suite has started: its address, demo accounts, and things to try.
 */
final class Welcome {
    private final SuitePorts ports;
    private final DataDirectory data;
    private final Selection selection;

    Welcome(SuitePorts ports, DataDirectory data, Selection selection) {
        this.ports = ports;
        this.data = data;
        this.selection = selection;
    }

    void print(double seconds) {
        System.out.print(
                """

                Started in %1$.1f s: %2$s

                Demo users (the password is demo- and the name, such as demo-reader):
                  reader  steward  author  publisher  admin
                  contributor-chn reviewer-chn   contributor-ken reviewer-ken   contributor-bra reviewer-bra
                  Programs sign in with the keys in %3$s.

                Try first:
                  curl -s '%2$s/api/indicators/v1/indicators?q=internet&pageSize=3'
                  curl -s '%2$s/api/indicators/v1/observations?indicator=IT_NET_USER_ZS&area=KEN,BRA,CHN&latest=1'
                  curl -s -H 'Accept: application/vnd.sdmx.data+csv;version=2.0.0' '%2$s/sdmx/3.0/data/dataflow/DIGOBS/DF_DIGITAL/+/A.KEN.*.*.*.*.*.*'
                  curl -s '%2$s/api/reports/v1/reports/digital-engine'

                deploy/up status shows the parts; Ctrl-C stops them. Logs: %4$s
                """
                        .formatted(seconds, ports.origin(), data.keys(), data.logs()));
        new TreeMap<>(selection.modes())
                .forEach((program, mode) -> System.out.println(describe(program, mode)));
        System.out.flush();
    }

    private String describe(String program, RunMode mode) {
        return "%s waits for a debugger at port %d.".formatted(program, ports.debugger(program))
                + (mode == RunMode.DEV
                        ? " It runs from its sources: edited files are compiled at the next request."
                        : "");
    }
}
