package org.sharedgrowth.observatory.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramCommandTest {
    private static final String DEBUGGER =
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:8101";
    private static final SuitePorts PORTS = new SuitePorts(8080);

    @TempDir private Path root;
    private Path jar;

    @BeforeEach
    void buildProgram() throws Exception {
        jar = root.resolve("indicators-service/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
    }

    @Test
    void aProgramRunsFromItsJarWithoutAPortForDebuggers() {
        List<String> line = line(RunMode.JAR);

        assertEquals(List.of("-jar", jar.toString()), line.subList(line.size() - 2, line.size()));
        assertTrue(line.contains("-Xmx512m"), line::toString);
        assertFalse(line.contains(DEBUGGER), line::toString);
    }

    @Test
    void aDebuggedProgramListensForDebuggersOnlyOnThisMachine() {
        assertTrue(line(RunMode.DEBUG).contains(DEBUGGER), () -> line(RunMode.DEBUG).toString());
    }

    @Test
    void aProgramFromItsSourcesIsBuiltByMavenAndNeedsNoJar() throws Exception {
        Files.delete(jar);

        List<String> line = line(RunMode.DEV);

        assertEquals(root.resolve("mvnw").toString(), line.getFirst());
        assertTrue(line.containsAll(List.of("indicators-service", "quarkus:dev", "-Ddebug=8101")));
        assertTrue(line.contains("-DdebugHost=127.0.0.1"), line::toString);
    }

    @Test
    void eachProgramHasAPortForDebuggersThatIsUsedOnlyOnRequest() {
        Selection debugged =
                new Selection(Set.of(), Map.of("gateway", RunMode.DEBUG, "reports", RunMode.DEV));

        assertEquals(8088, PORTS.all(new Selection(Set.of(), Map.of())).getLast());
        assertTrue(PORTS.all(debugged).containsAll(List.of(8100, 8102)));
        assertFalse(PORTS.all(debugged).contains(8101));
    }

    private List<String> line(RunMode mode) {
        return new ProgramCommand(new Installation(root), PORTS)
                .commandLine("indicators", "512m", mode);
    }
}
