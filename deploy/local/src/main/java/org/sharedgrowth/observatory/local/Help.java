package org.sharedgrowth.observatory.local;

/** The text of {@code deploy/up --help}. */
final class Help {
    static final String TEXT =
            """
            deploy/up [options]         start the suite on this machine and keep running; Ctrl-C stops it
            deploy/up status [--data DIR]  each part's state, port, pid, memory and age
            deploy/up stop [--data DIR]    stop the suite that runs from the data directory
            deploy/up build             build what is missing, and start nothing

            --data DIR       directory for all data of the suite; .observatory in the repository by default
            --port N         the public port, 8080 by default; the parts take the eight ports after it
            --fresh          start with empty data: deletes the content of the data directory
            --no-seed        do not load the initial structures and figures
            --load FILE      send a file through the public API once the suite is up, or at once if
                             it is already running: CSV or XLSX with indicator,area,period,value,
                             SDMX as CSV, XML or JSON, or the World Bank's wide CSV; plain, gzip or
                             zip, up to 512 MiB. FILE may be an https address; an interrupted
                             download resumes when the command is repeated
            --flow ID        the dataflow the file is for, DF_WDI by default
            --skip-unknown   leave out and count rows with unknown indicators or areas instead of
                             refusing the file
            --only A,B       start these parts only: postgresql, keycloak, indicators, reports, gateway
            --debug A,B      open a port for a debugger in these: gateway (the public port + 20),
                             indicators (+ 21), reports (+ 22)
            --dev A          run one of these from its sources (quarkus:dev): edited files are
                             compiled at the next request; a debugger can also attach

            If a required port is taken, the program that holds it is reported. The suite never uses
            a server that it did not start itself.
            """;

    private Help() {}
}
