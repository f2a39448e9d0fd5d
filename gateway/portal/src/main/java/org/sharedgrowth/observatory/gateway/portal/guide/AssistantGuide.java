package org.sharedgrowth.observatory.gateway.portal.guide;

import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.JSON;
import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.SHELL;

import java.util.List;

/** The steps of the guide for assistants. Pure: depends only on its arguments. */
final class AssistantGuide {
    private AssistantGuide() {}

    static List<Step> steps(GuideText text) {
        return List.of(
                Step.of(
                        text.settings(),
                        text.settingsText(),
                        Sample.of(
                                JSON,
                                """
                                {
                                  "mcpServers": {
                                    "observatory": { "type": "http", "url": "{origin}/mcp" }
                                  }
                                }
                                """)),
                Step.of(
                        text.find(),
                        text.sends(),
                        Sample.of(
                                SHELL,
                                """
                                ask() {
                                  curl -s '{origin}/mcp' -H 'Content-Type: application/json' \\
                                    -d '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"'"$1"'","arguments":'"$2"'}}' |
                                    python3 -c 'import json, sys; print(json.load(sys.stdin)["result"]["content"][0]["text"])'
                                }
                                ask find_statistics '{"query": "internet", "kind": "indicator", "limit": 2}' | grep '|' | cut -d '|' -f 1-4
                                """,
                                """
                                items: kind | code | name | unit
                                indicator | IT_NET_USER_ZS | Individuals using the internet (% of population) | Percent
                                indicator | SCHOOL_NET | Primary schools with internet for teaching (%) | Percent
                                """)),
                Step.of(
                        text.figures(),
                        text.figuresText(),
                        Sample.of(
                                SHELL,
                                """
                                ask get_values '{"indicator": "IT_NET_USER_ZS", "areas": ["GHA", "VNM"], "from": "2020", "to": "2022", "as_of": "{today}"}' | grep '|'
                                """,
                                """
                                figures: area | name | period | value | status | source
                                GHA | Ghana | 2020 | 62.5176 | estimated | 0
                                GHA | Ghana | 2021 | 68.6 | normal value | 0
                                GHA | Ghana | 2022 | 69.3607 | estimated | 0
                                VNM | Viet Nam | 2020 | 70.3 | normal value | 0
                                VNM | Viet Nam | 2021 | 74.21 | normal value | 0
                                VNM | Viet Nam | 2022 | 78.59 | normal value | 0
                                """)),
                Step.of(
                        text.changes(),
                        text.changesText(),
                        Sample.of(
                                SHELL,
                                """
                                ask compare_dates '{"indicator": "IT_NET_USER_ZS", "areas": ["GHA", "VNM"], "from": "2022", "to": "2022", "before": "2020-01-01"}' |
                                  grep '|' | cut -d '|' -f 1-6
                                """,
                                """
                                changes: area | name | period | kind | new | status
                                GHA | Ghana | 2022 | added | 69.3607 | estimated
                                VNM | Viet Nam | 2022 | added | 78.59 | normal value
                                """)),
                Step.of(
                        text.cite(),
                        text.citeOne(),
                        Sample.of(
                                SHELL,
                                """
                                ask verify_figure '{"figure": "DF_DIGITAL/A.GHA.IT_NET_USER_ZS._T._T._T._T._T/2022", "value": "69.3607"}' |
                                  grep -E '^(verdict|now|office)'
                                """,
                                """
                                verdict: holds
                                now: 69.3607
                                office: Demonstration office of Ghana
                                """)),
                Step.of(
                        text.verify(),
                        text.verifyText(),
                        Sample.of(
                                SHELL,
                                """
                                ask get_values '{"indicator": "IT_NET_USER_ZS", "areas": ["KENY"]}'
                                """,
                                """
                                area 'KENY' is not known. Nearest: KEN Kenya; BEN Benin; CYM Cayman Islands; EGY Egypt; JEY Jersey. Call find_statistics with kind=area.
                                """)));
    }
}
