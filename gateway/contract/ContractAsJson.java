import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the public contract as JSON. The build runs this source file directly. Parsing half a
 * megabyte of YAML at run time instead would take a large part of the gateway's start-up time.
 */
final class ContractAsJson {
    private ContractAsJson() {}

    /**
     * Reads the YAML file named by the first argument and writes the JSON file named by the second.
     */
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
