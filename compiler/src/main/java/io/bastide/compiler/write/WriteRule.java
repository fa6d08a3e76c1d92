package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position.OutputPosition;
import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleFacts;
import io.bastide.compiler.diagnostic.RuleKind;
import io.bastide.compiler.diagnostic.Severity;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.tree.JsonPointer;

/** What the write stage finds. */
public enum WriteRule implements Rule {
    /** A path that no output file may have. */
    UNUSABLE_PATH("WRT001", "unusable-path", Severity.ERROR, "an output path that cannot be used on every machine"),
    /** Two files of one build that claim the same place. */
    CONTESTED_PATH("WRT002", "contested-path", Severity.ERROR, "two files of one build claim the same place"),
    /** Something that Bastide did not write stands where a file should go. */
    FOREIGN_FILE("WRT003", "foreign-file", Severity.ERROR, "a file of somebody else stands where output should go"),
    /** A symbolic link stands where a file or folder should go. */
    LINK_IN_OUTPUT("WRT004", "link-in-output", Severity.ERROR, "a symbolic link stands where output should go"),
    /** Another build is writing to the same folder. */
    OUTPUT_BUSY("WRT005", "output-busy", Severity.ERROR, "another build is writing to the same output folder"),
    /** A file that is no longer produced was edited by hand. */
    STALE_FILE_EDITED(
            "WRT006",
            "stale-file-edited",
            Severity.WARNING,
            "a file that is no longer produced was edited, and is kept"),
    /** The index of the earlier build cannot be understood. */
    INDEX_DAMAGED("WRT007", "index-damaged", Severity.WARNING, "the index of the earlier build is damaged"),
    /** The index was written by a newer Bastide. */
    INDEX_TOO_NEW("WRT008", "index-too-new", Severity.ERROR, "the index was written by a newer version"),
    /** An index cannot be read at all. */
    INDEX_UNREADABLE("WRT009", "index-unreadable", Severity.ERROR, "an index cannot be read"),
    /** The output folder or its work folder is something else. */
    OUTPUT_UNUSABLE("WRT010", "output-unusable", Severity.ERROR, "the output folder cannot be used"),
    /** An interrupted build was finished. */
    BUILD_RECOVERED("WRT011", "build-recovered", Severity.NOTE, "an interrupted earlier build was finished first"),
    /** Indexes that cannot be joined. */
    SHARDS_DISAGREE("WRT012", "shards-disagree", Severity.ERROR, "indexes of shards that do not fit together");

    private final RuleFacts facts;

    WriteRule(String code, String slug, Severity severity, String summary) {
        RuleKind kind = severity == Severity.ERROR ? RuleKind.FIXED : RuleKind.LINT;
        this.facts = new RuleFacts(code, slug, severity, kind, summary);
    }

    @Override
    public RuleFacts facts() {
        return facts;
    }

    /** A finding about a path of the output. */
    Diagnostic at(String path, String message, String help) {
        return Diagnostic.of(this, Stage.WRITE, message)
                .withPosition(new OutputPosition(path, JsonPointer.ROOT))
                .withSubject(path)
                .withHelp(help);
    }
}
