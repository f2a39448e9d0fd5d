package org.sharedgrowth.observatory.gateway.portal.guide;

import static org.sharedgrowth.observatory.gateway.portal.guide.Syntax.SHELL;

import java.util.List;
import org.sharedgrowth.observatory.messages.Markup;

/**
 * The steps of the guide for programs that harvest the catalogue. Pure: depends only on its
 * arguments.
 */
final class HarvesterGuide {
    private HarvesterGuide() {}

    static List<Step> steps(GuideText text) {
        return List.of(
                Step.of(
                        text.interfaces(),
                        text.interfacesText(),
                        Sample.of(
                                SHELL,
                                """
                                curl -s '{origin}/.well-known/api-catalog' -o interfaces.json -w '%{http_code} %{content_type}\\n'
                                """,
                                """
                                200 application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"
                                """)),
                Step.of(
                        text.catalogue(),
                        text.catalogueText(Markup.code(".jsonld"), Markup.code(".rdf")),
                        Sample.of(
                                SHELL,
                                """
                                curl -s '{origin}/catalog.ttl' -o catalog.ttl -w '%{http_code} %{content_type}\\n'
                                """,
                                """
                                200 text/turtle;charset=utf-8
                                """)),
                Step.of(
                        text.pages(),
                        text.pagesText(),
                        Sample.of(
                                SHELL,
                                """
                                curl -s '{origin}/sitemap.xml' | grep -o '<loc>[^<]*'
                                """,
                                """
                                <loc>{origin}/sitemaps/pages.xml
                                <loc>{origin}/sitemaps/indicators.xml
                                <loc>{origin}/sitemaps/countries.xml
                                <loc>{origin}/sitemaps/reports.xml
                                """)),
                Step.of(
                        text.watch(),
                        text.watchText(Markup.code("after"), Markup.code("wait")),
                        Sample.of(
                                SHELL,
                                """
                                curl -s '{origin}/api/indicators/v1/changes?after=0' -o releases.json -w '%{http_code} %{content_type}\\n'
                                """,
                                """
                                200 application/json;charset=UTF-8
                                """)),
                Step.of(
                        text.feed(),
                        text.feedText(),
                        Sample.of(
                                SHELL,
                                """
                                curl -s '{origin}/countries/VNM/changes.atom' -o changes.xml -w '%{http_code} %{content_type}\\n'
                                """,
                                """
                                200 application/atom+xml;charset=utf-8
                                """)),
                Step.of(
                        text.whole(),
                        text.wholeText(),
                        Sample.of(
                                SHELL,
                                """
                                file='{origin}/api/indicators/v1/flows/DF_DIGITAL/download'
                                curl -s "$file" -o figures.csv --etag-save etag.txt -w '%{http_code}\\n'
                                curl -s "$file" -o figures.csv --etag-compare etag.txt -w '%{http_code}\\n'
                                """,
                                """
                                200
                                304
                                """)));
    }
}
