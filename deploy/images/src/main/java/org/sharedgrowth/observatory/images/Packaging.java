package org.sharedgrowth.observatory.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** Writes layers as an image's tar. The same layers and origin give the same image. */
final class Packaging {
    private Packaging() {}

    static void write(
            Image image, Layers layers, Origin origin, Target target, Path tar, Path cache) {
        try {
            JibContainerBuilder container =
                    Jib.fromScratch()
                            .setPlatforms(Set.of(new Platform(target.architecture(), "linux")))
                            .setUser(Image.USER + ":" + Image.USER)
                            .setWorkingDirectory(AbsoluteUnixPath.get(image.directory()))
                            .setEnvironment(image.environment())
                            .setEntrypoint(image.entrypoint(target))
                            .setLabels(origin.labels(image, target))
                            .setCreationTime(origin.created());
            for (Path layer : layers.directories()) {
                container.addFileEntriesLayer(layer(layer));
            }
            container.containerize(
                    Containerizer.to(
                                    TarImage.at(tar)
                                            .named(
                                                    "observatory/"
                                                            + image.name()
                                                            + ":"
                                                            + origin.tag()))
                            .setOfflineMode(true)
                            .setBaseImageLayersCache(cache)
                            .setApplicationLayersCache(cache)
                            .setToolName("observatory"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException
                | InvalidImageReferenceException
                | RegistryException
                | CacheDirectoryCreationException e) {
            throw new IllegalStateException("Cannot write " + tar, e);
        }
    }

    private static FileEntriesLayer layer(Path directory) throws IOException {
        FileEntriesLayer.Builder layer =
                FileEntriesLayer.builder().setName(directory.getFileName().toString());
        for (Path file : Layers.files(directory).toList()) {
            AbsoluteUnixPath place =
                    AbsoluteUnixPath.get("/" + directory.relativize(file).toString());
            FilePermissions mode =
                    place.toString().equals("/tmp")
                            ? FilePermissions.fromOctalString("777")
                            : FilePermissions.fromPosixFilePermissions(
                                    Files.getPosixFilePermissions(file));
            layer.addEntry(file, place, mode, Layers.TIME);
        }
        return layer.build();
    }
}
