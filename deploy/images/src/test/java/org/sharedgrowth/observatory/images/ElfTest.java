package org.sharedgrowth.observatory.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElfTest {
    @Test
    void theLibrariesAndTheLoaderAreThoseThatLddPrints() {
        Path java = Path.of(System.getProperty("java.home"), "bin/java");
        Elf elf = Elf.of(java);
        String printed = Shell.run("ldd", java.toString());
        assertTrue(elf.neededLibraries().contains("libc.so.6"), elf::toString);
        for (String name : elf.neededLibraries()) {
            assertTrue(printed.contains(name), printed);
        }
        assertTrue(printed.contains(elf.loader()), printed);
    }

    @Test
    void aFileThatIsNoProgramHasNeitherLibrariesNorLoader() {
        assertEquals(new Elf("", List.of()), Elf.of(Path.of("/etc/passwd")));
    }
}
