package io.bastide.emitters.yaml;

import io.bastide.compiler.tree.Tree;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML from outside as Kubernetes reads it, within limits.
 *
 * <p>Unquoted scalars get the types of YAML 1.1 that the API server knows, see {@link PlainScalar}; keys become
 * strings as they do on the way to JSON; aliases and merge keys are resolved. Duplicate keys, collections as keys, tags
 * without a meaning to Kubernetes and numbers that JSON cannot express are refused.
 */
public final class YamlReader {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("yaml")
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    private YamlReader() {}

    /**
     * Reads all documents of a text within the default limits; documents without content are left out.
     *
     * @throws MalformedYamlException when the text is not YAML or beyond a limit
     */
    public static List<Tree> read(String text) throws MalformedYamlException {
        return read(text, YamlLimits.DEFAULT);
    }

    /**
     * Reads all documents of a UTF-8 text within the default limits; documents without content are left out.
     *
     * @throws MalformedYamlException when the bytes are not UTF-8, not YAML, or beyond a limit
     */
    public static List<Tree> read(byte[] utf8) throws MalformedYamlException {
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MalformedYamlException("the text is not UTF-8", 0, 0);
        }
    }

    /**
     * Reads all documents of a text; documents without content are left out.
     *
     * @throws MalformedYamlException when the text is not YAML or beyond a limit
     */
    public static List<Tree> read(String text, YamlLimits limits) throws MalformedYamlException {
        if (text.length() > limits.maxCharacters()) {
            throw new MalformedYamlException(
                    "the text has " + text.length() + " characters, more than " + limits.maxCharacters(), 0, 0);
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            List<Tree> documents = new ArrayList<>();
            TreeBuilder builder =
                    new TreeBuilder(new Parse(SETTINGS).parseString(body).iterator(), limits);
            while (builder.hasDocument()) {
                builder.document().ifPresent(documents::add);
            }
            return List.copyOf(documents);
        } catch (MarkedYamlEngineException e) {
            throw malformed(problem(e), e.getProblemMark());
        } catch (YamlEngineException e) {
            throw malformed(String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    /** A complaint about the place of an event. */
    static MalformedYamlException malformed(String message, Event place) {
        return malformed(message, place.getStartMark());
    }

    private static MalformedYamlException malformed(String message, Optional<Mark> mark) {
        return new MalformedYamlException(
                message,
                mark.map(place -> place.getLine() + 1).orElse(0),
                mark.map(place -> place.getColumn() + 1).orElse(0));
    }

    private static String problem(MarkedYamlEngineException e) {
        String context = e.getContext();
        return context == null || context.isEmpty() ? e.getProblem() : context + ": " + e.getProblem();
    }
}
