package org.sharedgrowth.observatory.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every task is done in every language, on wide and narrow screens, also without scripts. */
@ExtendWith(Suite.class)
class TasksTest {
    private static final List<Task> TASKS = List.of(Task.values());

    static Stream<Arguments> walks() {
        return TASKS.stream()
                .flatMap(task -> ways(task).stream().map(way -> Arguments.of(task, way)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("walks")
    void aTaskIsDone(Task task, Way way) {
        try (Person person = new Person(way, task.browserLanguage(way))) {
            boolean done = false;
            try {
                task.walk(person);
                done = true;
            } finally {
                if (!done) {
                    person.saveScreenshot("task-" + task + "-" + way.language());
                }
            }
        }
    }

    @Test
    void theWaysOfEachTaskCoverEveryPair() {
        Set<String> devices = new HashSet<>();
        for (Task task : TASKS) {
            List<Way> ways = ways(task);
            assertEquals(6, count(ways.stream().map(Way::language)));
            assertEquals(4, count(ways.stream().map(way -> way.pixels() + "," + way.scripts())));
            assertEquals(4, count(ways.stream().map(way -> way.pixels() + "," + way.keyboard())));
            assertEquals(4, count(ways.stream().map(way -> way.scripts() + "," + way.keyboard())));
            ways.forEach(way -> devices.add(way.toString()));
        }
        assertEquals(6 * count(Way.covering(0).stream().map(TasksTest::device)), devices.size());
    }

    /**
     * The ways for each task start at another device, so that all tasks together cover more
     * combinations.
     */
    private static List<Way> ways(Task task) {
        return Way.covering(TASKS.indexOf(task));
    }

    private static String device(Way way) {
        return way.pixels() + "," + way.scripts() + "," + way.keyboard();
    }

    private static long count(Stream<String> combinations) {
        return combinations.distinct().count();
    }
}
