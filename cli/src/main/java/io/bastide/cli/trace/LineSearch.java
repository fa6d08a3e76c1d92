package io.bastide.cli.trace;

import io.bastide.compiler.tree.JsonPointer;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Finds the node of a YAML text that a line belongs to: the innermost one that begins there or last before. */
final class LineSearch {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final Iterator<Event> events;
    private final int line;
    private Optional<Found> found = Optional.empty();

    private LineSearch(Iterator<Event> events, int line) {
        this.events = events;
        this.line = line;
    }

    /**
     * A node of a text.
     *
     * @param document 0-based number of the document
     * @param pointer the node inside the document
     */
    record Found(int document, JsonPointer pointer) {}

    /**
     * Finds the node of a line.
     *
     * @param line 1-based line
     * @return empty when the line stands before all documents, or the text is not YAML
     */
    static Optional<Found> in(String text, int line) {
        LineSearch search = new LineSearch(new Parse(SETTINGS).parseString(text).iterator(), line);
        try {
            search.stream();
            return search.found;
        } catch (YamlEngineException malformed) {
            return Optional.empty();
        }
    }

    private void stream() {
        int document = -1;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                document++;
                node(events.next(), document, JsonPointer.ROOT);
            }
        }
    }

    private void node(Event start, int document, JsonPointer pointer) {
        note(start, document, pointer);
        switch (start.getEventId()) {
            case MappingStart -> mapping(document, pointer);
            case SequenceStart -> sequence(document, pointer);
            default -> {}
        }
    }

    private void mapping(int document, JsonPointer pointer) {
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            String name = key instanceof ScalarEvent scalar ? scalar.getValue() : "";
            JsonPointer child = pointer.child(name);
            note(key, document, child);
            node(events.next(), document, child);
        }
    }

    private void sequence(int document, JsonPointer pointer) {
        int index = 0;
        for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
            node(item, document, pointer.child(index++));
        }
    }

    /** Nodes come in the order of their beginnings, outer ones first. */
    private void note(Event beginning, int document, JsonPointer pointer) {
        boolean isBefore =
                beginning.getStartMark().map(mark -> mark.getLine() + 1 <= line).orElse(false);
        if (isBefore) {
            found = Optional.of(new Found(document, pointer));
        }
    }
}
