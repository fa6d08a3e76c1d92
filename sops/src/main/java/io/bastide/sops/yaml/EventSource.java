package io.bastide.sops.yaml;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.InputLimits;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The parser's events, one look ahead. Its exceptions quote the input, so only the place in them is handed on. */
final class EventSource {
    /**
     * Characters that the parser takes at once, at most. It copies what a line has so far each time it takes more, so that
     * with its own 1024 the time would grow with the square of a line's length.
     */
    private static final int MAX_BUFFER_LENGTH = 1 << 20;

    private final Iterator<Event> events;
    private @Nullable Event peeked;
    private int fetched;

    EventSource(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setParseComments(true)
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.min(text.length() + 1, MAX_BUFFER_LENGTH))
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The event that comes next, left in place. */
    Event peek() throws SopsException {
        if (peeked == null) {
            peeked = fetch();
        }
        return peeked;
    }

    /** The event that comes next. */
    Event next() throws SopsException {
        Event event = peek();
        peeked = null;
        return event;
    }

    private Event fetch() throws SopsException {
        InputLimits.checkParts(++fetched);
        try {
            if (!events.hasNext()) {
                throw new SopsException(SopsFault.MALFORMED, "the YAML text ends too early");
            }
            return events.next();
        } catch (MarkedYamlEngineException failure) {
            Place place = Place.of(failure.getProblemMark());
            throw new SopsException(SopsFault.MALFORMED, "the YAML text is malformed at " + place);
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException failure) {
            throw new SopsException(SopsFault.MALFORMED, "the YAML text is malformed");
        }
    }
}
