package org.sharedgrowth.observatory.e2e;

import java.util.function.Consumer;

/** The tasks for which people use the portal. */
enum Task {
    READER(GuestTasks::findAndDownloadAFigure),
    PHONE(GuestTasks::readOnASharedPhone),
    ANALYST(GuestTasks::getTheSameFiguresInSeveralForms),
    CONTRIBUTOR(DeskTasks::sendAndCorrectAFile),
    REVIEWER(DeskTasks::releaseAFile),
    AUTHOR(DeskTasks::checkTheCellsOfAReport),
    PUBLISHER(DeskTasks::readAReleaseAndCompareChannels),
    OPERATOR(DeskTasks::checkHowTheSuiteRuns);

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
    private final Consumer<Person> steps;

    Task(Consumer<Person> steps) {
        this.steps = steps;
    }

    /** Does the task; fails if it cannot be done. */
    void perform(Person person) {
        steps.accept(person);
    }

    /**
     * The language that the browser asks for. On a shared phone it differs from the person's own.
     */
    String browserLanguage(UsageMode mode) {
        if (this != PHONE) {
            return mode.language();
        }
        return mode.language().equals("fr") ? "en" : "fr";
    }
}
