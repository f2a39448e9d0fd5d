import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the public contract as JSON. The build runs it from this source, because reading half a
 * megabyte of YAML would take a large part of the gateway's start.
 */
final class ContractAsJson {
    private ContractAsJson() {}

    /** Reads the YAML file of the first argument and writes the file of the second one. */
    public static void main(String[] arguments) throws IOException {
        Path yaml = Path.of(arguments[0]);
        Path json = Path.of(arguments[1]);
        JsonNode contract = new YAMLMapper().readTree(Files.readString(yaml));
        Files.createDirectories(json.getParent());
        Files.writeString(
                json,
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(contract));
    }
}
