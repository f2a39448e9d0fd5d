package org.sharedgrowth.observatory.gateway.portal.guide;

import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.JAVA;
import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.JAVASCRIPT;
import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.PYTHON;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The steps of the guide to the libraries that are generated from the contract. Pure: depends only
 * on its arguments.
 */
final class SdkGuide {
    /** What the lines print in each language: the newest figures, and those as of a past date. */
    private static final String PRINTED_FIGURES =
            """
            IT_NET_USER_ZS
            Viet Nam 2020 70.3 A
            Viet Nam 2021 74.21 A
            Viet Nam 2022 78.59 A
            Viet Nam 2020 70.3 ITU, World Telecommunication/ICT Indicators Database, through World Bank, 2025-12-08
            Viet Nam 2021 74.21 ITU, World Telecommunication/ICT Indicators Database, through World Bank, 2025-12-08
            Viet Nam 2022 78.59 ITU, World Telecommunication/ICT Indicators Database, through World Bank, 2025-12-08
            """;

    private SdkGuide() {}

    static List<Step> steps(GuideText text) {
        return List.of(
                Step.of(
                        text.program("Python"),
                        text.install(
                                Markup.code(
                                        "pip install observatory_client-1.0.0-py3-none-any.whl")),
                        Sample.of(
                                PYTHON,
                                """
                                from observatory_client import Observatory

                                observatory = Observatory("{origin}")
                                print(observatory.catalogue.list_indicators(q="internet population").items[0].code)

                                asked = {"indicator": "IT_NET_USER_ZS", "area": "VNM", "from_": "2020", "to": "2022"}
                                for figure in observatory.data.list_observations_all(**asked):
                                    print(figure.area_name, figure.period, figure.value, figure.status)
                                for figure in observatory.data.list_observations_all(**asked, as_of="{today}"):
                                    print(figure.area_name, figure.period, figure.value, figure.source)
                                """,
                                PRINTED_FIGURES)),
                Step.of(
                        text.program("TypeScript, JavaScript"),
                        text.install(
                                Markup.code(
                                        "npm install sharedgrowth-observatory-client-1.0.0.tgz")),
                        Sample.of(
                                JAVASCRIPT,
                                """
                                import { Observatory } from '@sharedgrowth/observatory-client';

                                const { catalogue, data } = new Observatory('{origin}');
                                console.log((await catalogue.listIndicators({ q: 'internet population' })).items[0].code);

                                const asked = { indicator: 'IT_NET_USER_ZS', area: 'VNM', from: '2020', to: '2022' };
                                for await (const { areaName, period, value, status } of data.listObservationsAll(asked)) {
                                  console.log(areaName, period, value, status);
                                }
                                for await (const { areaName, period, value, source } of data.listObservationsAll({ ...asked, asOf: '{today}' })) {
                                  console.log(areaName, period, value, source);
                                }
                                """,
                                PRINTED_FIGURES)),
                Step.of(
                        text.program("Java"),
                        text.install(
                                Markup.code(
                                        "mvn install:install-file"
                                                + " -Dfile=observatory-client-1.0.0.jar")),
                        Sample.of(
                                JAVA,
                                """
                                import org.sharedgrowth.observatory.client.Observatory;

                                public class Figures {
                                    public static void main(String[] arguments) {
                                        Observatory observatory = Observatory.at("{origin}").build();
                                        System.out.println(
                                                observatory.catalogue().listIndicators().q("internet population").send().items().get(0).code());

                                        var asked = observatory.data().listObservations().indicator("IT_NET_USER_ZS").area("VNM").from("2020").to("2022");
                                        for (var figure : asked.all()) {
                                            System.out.println(figure.areaName() + " " + figure.period() + " " + figure.value() + " " + figure.status());
                                        }
                                        for (var figure : asked.asOf("{today}").all()) {
                                            System.out.println(figure.areaName() + " " + figure.period() + " " + figure.value() + " " + figure.source());
                                        }
                                    }
                                }
                                """,
                                PRINTED_FIGURES)));
    }
}
