package org.sharedgrowth.observatory.e2e;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a person uses the portal.
 *
 * @param language the person's language
 * @param pixels width of the screen
 * @param scripts whether the browser runs scripts
 * @param keyboard whether the person uses only the keyboard
 */
record UsageMode(String language, int pixels, boolean scripts, boolean keyboard) {
    private static final int DESK = 1280;
    private static final int PHONE = 320;

    private record Device(int pixels, boolean scripts, boolean keyboard) {}

    private static final List<Device> DEVICES =
            List.of(
                    new Device(PHONE, false, true),
                    new Device(DESK, true, true),
                    new Device(PHONE, true, false),
                    new Device(DESK, false, false),
                    new Device(DESK, true, false),
                    new Device(PHONE, false, true));

    /**
     * Six modes for a task, one in each language. They cover every pair of values of width, scripts
     * and keyboard. All tasks together use every language on every device.
     *
     * @param task index of the task, from 0
     */
    static List<UsageMode> covering(int task) {
        return IntStream.range(0, PublicPages.LANGUAGES.size())
                .mapToObj(i ->
                        of(PublicPages.LANGUAGES.get(i), DEVICES.get((i + task) % DEVICES.size())))
                .toList();
    }

    private static UsageMode of(String language, Device device) {
        return new UsageMode(language, device.pixels(), device.scripts(), device.keyboard());
    }

    @Override
    public String toString() {
        return "%s, %d px, %s, %s"
                .formatted(
                        language,
                        pixels,
                        scripts ? "scripts" : "no scripts",
                        keyboard ? "keyboard" : "pointer");
    }
}
