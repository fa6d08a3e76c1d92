package io.bastide.emitters.yaml;

/**
 * How much a YAML text from outside may ask for.
 *
 * @param maxCharacters length of the text in UTF-16 units
 * @param maxDepth how deep collections may nest
 * @param maxNodes nodes of all documents together, each alias counted as what it stands for
 * @param maxAliases aliases of all documents together
 */
public record YamlLimits(int maxCharacters, int maxDepth, int maxNodes, int maxAliases) {
    /** Enough for the largest custom resource definitions: 8 million characters, 100 levels, 2 million nodes. */
    public static final YamlLimits DEFAULT = new YamlLimits(8_000_000, 100, 2_000_000, 1_000);
}
