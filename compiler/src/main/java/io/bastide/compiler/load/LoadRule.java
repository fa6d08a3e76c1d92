package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleFacts;
import io.bastide.compiler.diagnostic.RuleKind;
import io.bastide.compiler.diagnostic.Severity;

/** What can be wrong with a spec before there is a platform. */
public enum LoadRule implements Rule {
    /** The Java compiler refuses a source. */
    COMPILE_ERROR("LOD001", "compile-error", "a source does not compile"),
    /** Nothing can be run. */
    NO_SPEC("LOD002", "no-spec", "no class defines a platform"),
    /** More than one class can be run. */
    SEVERAL_SPECS("LOD003", "several-specs", "several classes define a platform and none is chosen"),
    /** A scalar refused its value. */
    IMPOSSIBLE_VALUE("LOD004", "impossible-value", "a spec asks for a value that cannot exist"),
    /** The spec class cannot be instantiated. */
    UNUSABLE_SPEC("LOD005", "unusable-spec", "a spec class is not public, is abstract, or needs parameters"),
    /** The spec ended with an exception. */
    SPEC_THREW("LOD006", "spec-threw", "a spec ends with an exception"),
    /** The spec did not end. */
    SPEC_TOO_SLOW("LOD007", "spec-too-slow", "a spec does not finish within the time limit"),
    /** The spec calls itself until the stack is full. */
    ENDLESS_RECURSION("LOD008", "endless-recursion", "a spec calls itself without end"),
    /** The spec needs more memory than there is. */
    OUT_OF_MEMORY("LOD009", "out-of-memory", "a spec needs more memory than the build has"),
    /** A strict builder was told an attribute twice. */
    ATTRIBUTE_SET_TWICE("LOD010", "attribute-set-twice", "a builder is given an attribute twice"),
    /** Null where a value is needed. */
    NULL_VALUE("LOD011", "null-value", "a spec gives null where a value is needed"),
    /** The spec would end the compiler. */
    SPEC_EXITS("LOD012", "spec-exits", "a spec class ends the JVM"),
    /** A source cannot be read as text. */
    UNREADABLE_SOURCE("LOD013", "unreadable-source", "a source cannot be read, or is not UTF-8"),
    /** A source or the number of sources is beyond any sense. */
    OVERSIZED_SOURCE("LOD014", "oversized-source", "a source is too large, or there are too many"),
    /** There is nothing to compile. */
    NO_SOURCE("LOD015", "no-source", "there is no Java source at the given place"),
    /** Only a Java runtime is installed. */
    NO_JAVA_COMPILER("LOD016", "no-java-compiler", "the Java runtime has no compiler"),
    /** The spec uses a class that is not there. */
    MISSING_CLASS("LOD017", "missing-class", "a spec needs a class that is not on the class path"),
    /** A jar or folder of the class path is missing or broken. */
    UNUSABLE_CLASS_PATH("LOD018", "unusable-class-path", "an entry of the class path is missing or broken"),
    /** A class exists but the JVM refuses it. */
    UNUSABLE_CLASS("LOD019", "unusable-class", "a class of the spec cannot be used by this Java runtime"),
    /** The class cache does not work; the build does. */
    CLASS_CACHE_UNUSABLE(
            "LOD020", "class-cache-unusable", Severity.NOTE, RuleKind.LINT, "compiled classes cannot be kept");

    private final RuleFacts facts;

    LoadRule(String code, String slug, String summary) {
        this(code, slug, Severity.ERROR, RuleKind.FIXED, summary);
    }

    LoadRule(String code, String slug, Severity severity, RuleKind kind, String summary) {
        this.facts = new RuleFacts(code, slug, severity, kind, summary);
    }

    @Override
    public RuleFacts facts() {
        return facts;
    }
}
