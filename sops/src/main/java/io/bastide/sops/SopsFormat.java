package io.bastide.sops;

import io.bastide.sops.binary.BinaryFormat;
import io.bastide.sops.dotenv.DotenvFormat;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.DocumentFormat;
import io.bastide.sops.json.JsonFormat;
import io.bastide.sops.yaml.YamlFormat;

/** The formats of files. */
public enum SopsFormat {
    /** Streams of YAML documents. */
    YAML(new YamlFormat()),
    /** One JSON object. */
    JSON(new JsonFormat()),
    /** Lines {@code NAME=value}. */
    DOTENV(new DotenvFormat()),
    /** Any bytes; encrypted, they stand in a JSON object. */
    BINARY(new BinaryFormat());

    private final DocumentFormat documents;

    SopsFormat(DocumentFormat documents) {
        this.documents = documents;
    }

    /**
     * The format of a file by the end of its name, as sops has it.
     *
     * @throws SopsException {@code MALFORMED} for {@code .ini}, which is not supported
     */
    public static SopsFormat of(String fileName) throws SopsException {
        if (fileName.endsWith(".yaml") || fileName.endsWith(".yml")) {
            return YAML;
        }
        if (fileName.endsWith(".json")) {
            return JSON;
        }
        if (fileName.endsWith(".env")) {
            return DOTENV;
        }
        if (fileName.endsWith(".ini")) {
            throw new SopsException(SopsFault.MALFORMED, "files in the INI format are not supported");
        }
        return BINARY;
    }

    DocumentFormat documents() {
        return documents;
    }
}
