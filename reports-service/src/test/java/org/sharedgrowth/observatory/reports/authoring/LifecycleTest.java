package org.sharedgrowth.observatory.reports.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The full table of states and commands: no other transition exists. */
class LifecycleTest {
    private static final Person ANNA = new Person("anna", "Anna");
    private static final Person PAUL = new Person("paul", "Paul");
    private static final Map<String, EditionState> STATES =
            Map.of(
                    "draft", new EditionState.Draft(ANNA),
                    "approved", new EditionState.Approved(ANNA, PAUL, "seal"),
                    "published", new EditionState.Published("seal"),
                    "superseded", new EditionState.Superseded("seal"));

    private static EditionCommand command(String name, Person by) {
        return switch (name) {
            case "revise" -> new EditionCommand.Revise(by);
            case "approve" -> new EditionCommand.Approve(by, 0, "seal");
            case "approve-faulty" -> new EditionCommand.Approve(by, 2, "seal");
            case "revoke" -> new EditionCommand.Revoke(by, "a reason");
            case "revoke-silently" -> new EditionCommand.Revoke(by, "  ");
            case "publish" -> new EditionCommand.Publish(by, "seal");
            case "publish-other" -> new EditionCommand.Publish(by, "another seal");
            case "supersede" -> new EditionCommand.Supersede();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "draft, revise, anna, Draft",
        "draft, revise, paul, NOT_THE_AUTHOR",
        "draft, approve, anna, OWN_REPORT",
        "draft, approve, paul, Approved",
        "draft, approve-faulty, anna, OWN_REPORT",
        "draft, approve-faulty, paul, FAULTS",
        "draft, revoke, paul, WRONG_STATE",
        "draft, revoke-silently, paul, WRONG_STATE",
        "draft, publish, paul, WRONG_STATE",
        "draft, publish-other, paul, WRONG_STATE",
        "draft, supersede, paul, WRONG_STATE",
        "approved, revise, anna, WRONG_STATE",
        "approved, revise, paul, WRONG_STATE",
        "approved, approve, paul, WRONG_STATE",
        "approved, approve-faulty, paul, WRONG_STATE",
        "approved, revoke, anna, OWN_REPORT",
        "approved, revoke, paul, Draft",
        "approved, revoke-silently, paul, NO_REASON",
        "approved, publish, anna, OWN_REPORT",
        "approved, publish, paul, Published",
        "approved, publish-other, paul, SEAL_BROKEN",
        "approved, supersede, paul, WRONG_STATE",
        "published, revise, anna, WRONG_STATE",
        "published, approve, paul, WRONG_STATE",
        "published, approve-faulty, paul, WRONG_STATE",
        "published, revoke, paul, WRONG_STATE",
        "published, revoke-silently, paul, WRONG_STATE",
        "published, publish, paul, WRONG_STATE",
        "published, publish-other, paul, WRONG_STATE",
        "published, supersede, paul, Superseded",
        "superseded, revise, anna, WRONG_STATE",
        "superseded, approve, paul, WRONG_STATE",
        "superseded, approve-faulty, paul, WRONG_STATE",
        "superseded, revoke, paul, WRONG_STATE",
        "superseded, revoke-silently, paul, WRONG_STATE",
        "superseded, publish, paul, WRONG_STATE",
        "superseded, publish-other, paul, WRONG_STATE",
        "superseded, supersede, paul, WRONG_STATE",
    })
    void everyCommandHasItsOutcomeInEveryState(
            String state, String command, String by, String expected) {
        Person person = by.equals("anna") ? ANNA : PAUL;
        Decision decision =
                Lifecycle.decide(
                        Objects.requireNonNull(STATES.get(state)), command(command, person));
        String outcome =
                switch (decision) {
                    case Decision.Moved moved -> moved.to().getClass().getSimpleName();
                    case Decision.Refusal refusal -> refusal.reason().name();
                };
        assertEquals(expected, outcome);
    }
}
