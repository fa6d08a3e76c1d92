package io.bastide.dsl.value;

import io.bastide.dsl.source.SpecException;

/**
 * A port by its name or by its number.
 *
 * @param name the port's name, empty when it is referred to by number
 * @param number 1 to 65535, 0 when it is referred to by name
 */
public record PortRef(String name, int number) {
    /** The highest port number. Source: RFC 793. */
    public static final int MAX_PORT = 65_535;

    /** Refuses a number outside 1 to 65535. */
    public PortRef {
        if (name.isEmpty()) {
            checkNumber(number);
        }
    }

    /**
     * A port by number.
     *
     * @throws SpecException when it is outside 1 to 65535
     */
    public static PortRef of(int number) {
        return new PortRef("", number);
    }

    /**
     * A port by name.
     *
     * @throws SpecException when the name is blank
     */
    public static PortRef of(String name) {
        if (name.isBlank()) {
            throw new SpecException("a port name is blank", "name the port as its container or service does");
        }
        return new PortRef(name, 0);
    }

    /**
     * Gives the number back when it can be a port.
     *
     * @throws SpecException when it is outside 1 to 65535
     */
    public static int checkNumber(int number) {
        if (number < 1 || number > MAX_PORT) {
            throw new SpecException("port `" + number + "` does not exist", "use a port from 1 to " + MAX_PORT);
        }
        return number;
    }

    /** Says whether the port is referred to by name. */
    public boolean isNamed() {
        return !name.isEmpty();
    }

    @Override
    public String toString() {
        return isNamed() ? name : Integer.toString(number);
    }
}
