package org.sharedgrowth.observatory.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Definition of an image.
 *
 * @param name name of the image, its Deployment and its Maven module
 * @param flags flags of the Java runtime in addition to the common ones
 * @param trainingFlags more flags for the run that creates the AOT cache
 * @param start arguments that start the program
 * @param trained whether it contains an AOT cache, provided that it can be run on this machine
 */
record Image(
        String name,
        String description,
        List<String> flags,
        List<String> trainingFlags,
        List<String> start,
        boolean trained) {
    static final String USER = "65532";
    static final String JAVA = "/opt/java/bin/java";
    static final String CACHE = "/app/app.aot";

    private static final List<String> COMMON =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:MaxRAMPercentage=55",
                    "-XX:+ExitOnOutOfMemoryError",
                    // In seconds; the default of 30 is too long, because the pods behind a name
                    // change.
                    "-Dsun.net.inetaddr.ttl=2",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    static final Image INDICATORS =
            service(
                    "indicators-service",
                    "The statistical store and its dialects.",
                    List.of(),
                    List.of());
    static final Image REPORTS =
            service(
                    "reports-service",
                    "Reports whose sentences are bound to data.",
                    List.of(),
                    List.of());

    static final Image GATEWAY =
            service(
                    "gateway",
                    "The only public entry point.",
                    List.of(
                            // Most objects live only as long as a request: more space for them
                            // means fewer pauses.
                            "-XX:NewRatio=1",
                            // The gateway compiles its code before it is ready: with two threads of
                            // the optimising compiler even on two processors, ...
                            "-XX:CICompilerCount=3",
                            // ... and in smaller pieces (bytes; the default is 2500), which takes
                            // two thirds of the time.
                            "-XX:InlineSmallCode=1500",
                            // Four times the default thresholds, so that the optimising compiler
                            // compiles only methods that run with each request, and does not spend
                            // the start on code that runs only then. ...
                            "-XX:Tier4InvocationThreshold=20000",
                            "-XX:Tier4MinInvocationThreshold=5000",
                            "-XX:Tier4CompileThreshold=40000",
                            "-XX:Tier4BackEdgeThreshold=200000",
                            // ... But methods that it compiled in training are compiled after 2^8
                            // calls (the default is 2^11).
                            "-XX:Tier2InvokeNotifyFreqLog=8"),
                    List.of(
                            // Enough requests to reach these thresholds in training.
                            "-Dgateway.route.warm-up=2m", "-Dgateway.route.warm-up-rounds=100"));

    static final Image KEYCLOAK =
            new Image(
                    "keycloak",
                    "The sign-in server, built for the observatory.",
                    keycloakFlags(),
                    List.of(),
                    List.of(
                            "-cp",
                            "/opt/keycloak/lib/quarkus-run.jar",
                            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"),
                    false);

    /** In start order. */
    static final List<Image> ALL = List.of(KEYCLOAK, INDICATORS, REPORTS, GATEWAY);

    private static Image service(
            String name, String description, List<String> flags, List<String> trainingFlags) {
        return new Image(
                name,
                description,
                flags,
                trainingFlags,
                List.of("-jar", "/app/quarkus-run.jar"),
                true);
    }

    private static List<String> keycloakFlags() {
        List<String> flags = new ArrayList<>();
        for (String opened : List.of("util", "util.concurrent", "security", "lang")) {
            flags.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        flags.add("-Dkc.home.dir=/opt/keycloak");
        flags.add("-Dpicocli.disable.closures=true");
        flags.add(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        return flags;
    }

    /** The command of the image for an architecture. */
    List<String> entrypoint(Target target) {
        return command(hasCache(target) ? List.of("-XX:AOTCache=" + CACHE) : List.of());
    }

    /** Whether it contains an AOT cache, which is created by running the image. */
    boolean hasCache(Target target) {
        return trained && target.isThisMachine();
    }

    /**
     * The command that writes an AOT cache when it ends. Apart from the training flags, it must
     * equal the entrypoint.
     */
    List<String> trainingCommand(String cache) {
        List<String> added = new ArrayList<>(trainingFlags);
        added.add("-XX:AOTCacheOutput=" + cache);
        return command(added);
    }

    private List<String> command(List<String> added) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(COMMON);
        command.addAll(flags);
        command.addAll(added);
        command.addAll(start);
        return command;
    }

    /** Environment variables: a locale with UTF-8, for the names of files, and the search path. */
    Map<String, String> environment() {
        return Map.of("LANG", "C.UTF-8", "PATH", "/opt/java/bin");
    }

    /** The working directory of the programs. */
    String directory() {
        return trained ? "/app" : "/opt/keycloak";
    }
}
