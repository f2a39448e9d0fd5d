package org.sharedgrowth.observatory.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sharedgrowth.observatory.chart.tiles.Fill;
import org.sharedgrowth.observatory.chart.tiles.Places;
import org.sharedgrowth.observatory.chart.tiles.Tile;
import org.sharedgrowth.observatory.chart.tiles.TileMap;
import org.xml.sax.InputSource;

class StandaloneSvgTest {
    @Test
    void aMapIsAFileWithNamespaceTitleAndColours() throws Exception {
        String map =
                TileMap.of("mp", Fill.SHARE, List.of(Tile.of("KEN", 35, "35")))
                        .whole(new Places.Continents("A", "E", "A", "A", "P"));
        String file = StandaloneSvg.of(map, "Internet use & more", StyleSheet.MAP);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var root =
                factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(file)))
                        .getDocumentElement();
        assertEquals("http://www.w3.org/2000/svg", root.getNamespaceURI());
        assertEquals("", root.getAttribute("aria-hidden"), "a file alone is not hidden");
        assertEquals("", root.getAttribute("class"), "has a size on every screen");
        assertEquals("Internet use & more", root.getFirstChild().getTextContent());
        assertTrue(file.contains(StyleSheet.MAP.text()));
    }

    @Test
    void anythingButADrawingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> StandaloneSvg.of("", "title"));
    }
}
