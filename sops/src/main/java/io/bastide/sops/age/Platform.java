package io.bastide.sops.age;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The operating systems that keep a user's configuration in different places. */
public enum Platform {
    /** Linux and everything else that follows the XDG base directories. */
    LINUX("/"),
    /** macOS. */
    MACOS("/"),
    /** Windows. */
    WINDOWS("\\");

    private final String separator;

    Platform(String separator) {
        this.separator = separator;
    }

    /** The platform of the text that the JDK calls {@code os.name}. */
    public static Platform of(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") || name.startsWith("darwin") ? MACOS : LINUX;
    }

    /** The folder of the user's configuration, or empty when the environment does not tell it. */
    Optional<String> configFolder(Map<String, String> environment) {
        Optional<String> home = homeFolder(environment);
        return switch (this) {
            case LINUX ->
                xdgFolder(environment)
                        .or(() -> home.map(folder -> path(folder, ".config")))
                        .filter(folder -> folder.startsWith(separator));
            case MACOS ->
                xdgFolder(environment).or(() -> home.map(folder -> path(folder, "Library", "Application Support")));
            case WINDOWS -> variable(environment, "APPDATA");
        };
    }

    /** The user's home, or empty when the environment does not tell it. */
    Optional<String> homeFolder(Map<String, String> environment) {
        return variable(environment, this == WINDOWS ? "USERPROFILE" : "HOME");
    }

    /** A path below a folder. */
    String path(String folder, String... names) {
        return folder + separator + String.join(separator, names);
    }

    private Optional<String> xdgFolder(Map<String, String> environment) {
        return variable(environment, "XDG_CONFIG_HOME");
    }

    /** A variable that is set and not empty; Windows does not heed the case of its name. */
    private Optional<String> variable(Map<String, String> environment, String name) {
        return environment.entrySet().stream()
                .filter(entry -> this == WINDOWS
                        ? entry.getKey().equalsIgnoreCase(name)
                        : entry.getKey().equals(name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
