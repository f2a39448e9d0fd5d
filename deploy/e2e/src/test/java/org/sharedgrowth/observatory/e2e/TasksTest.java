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

/** Every task is done in every language, on wide and narrow screens, with and without scripts. */
@ExtendWith(Suite.class)
class TasksTest {
    private static final List<Task> TASKS = List.of(Task.values());

    static Stream<Arguments> walks() {
        return TASKS.stream()
                .flatMap(task -> modes(task).stream().map(mode -> Arguments.of(task, mode)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("walks")
    void everyTaskCanBeDone(Task task, UsageMode mode) {
        try (Person person = new Person(mode, task.browserLanguage(mode))) {
            boolean done = false;
            try {
                task.perform(person);
                done = true;
            } finally {
                if (!done) {
                    person.saveScreenshot("task-" + task + "-" + mode.language());
                }
            }
        }
    }

    @Test
    void theModesOfEachTaskCoverEveryPairOfSettings() {
        Set<String> devices = new HashSet<>();
        for (Task task : TASKS) {
            List<UsageMode> modes = modes(task);
            assertEquals(6, count(modes.stream().map(UsageMode::language)));
            assertEquals(
                    4, count(modes.stream().map(mode -> mode.pixels() + "," + mode.scripts())));
            assertEquals(
                    4, count(modes.stream().map(mode -> mode.pixels() + "," + mode.keyboard())));
            assertEquals(
                    4, count(modes.stream().map(mode -> mode.scripts() + "," + mode.keyboard())));
            modes.forEach(mode -> devices.add(mode.toString()));
        }
        assertEquals(
                6 * count(UsageMode.covering(0).stream().map(TasksTest::device)), devices.size());
    }

    /**
     * The modes of each task start with a different device, so that all tasks together cover more
     * combinations.
     */
    private static List<UsageMode> modes(Task task) {
        return UsageMode.covering(TASKS.indexOf(task));
    }

    private static String device(UsageMode mode) {
        return mode.pixels() + "," + mode.scripts() + "," + mode.keyboard();
    }

    private static long count(Stream<String> combinations) {
        return combinations.distinct().count();
    }
}
