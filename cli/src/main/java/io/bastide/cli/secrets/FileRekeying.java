package io.bastide.cli.secrets;

import java.util.List;
import java.util.Optional;

/**
 * What became of a file whose keys were to change.
 *
 * @param shown the file's path
 * @param outcome what became of it
 * @param added recipients who can open it now and could not before
 * @param removed recipients who could open it before
 * @param fault why it failed; empty when it did not, or when the disk failed
 * @param problem the reason of a failure in words; empty when there is none
 */
public record FileRekeying(
        String shown,
        Outcome outcome,
        List<String> added,
        List<String> removed,
        Optional<FileFault> fault,
        String problem) {
    /** What became of a file. */
    public enum Outcome {
        /** Everything is encrypted under a new data key. */
        ROTATED("rotated"),
        /** Other recipients have the same data key. */
        UPDATED("updated"),
        /** Nothing had to change. */
        UNCHANGED("unchanged"),
        /** The file is as it was, and should not be. */
        FAILED("failed");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** The word for people and programs. */
        public String word() {
            return word;
        }
    }

    /** Copies the lists. */
    public FileRekeying {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static FileRekeying good(String shown, Outcome outcome) {
        return new FileRekeying(shown, outcome, List.of(), List.of(), Optional.empty(), "");
    }

    /** A file that was not even read. */
    public static FileRekeying failed(FileFault fault) {
        return new FileRekeying(
                fault.shown(), Outcome.FAILED, List.of(), List.of(), Optional.of(fault), fault.reason());
    }

    static FileRekeying failed(String shown, String problem) {
        return new FileRekeying(shown, Outcome.FAILED, List.of(), List.of(), Optional.empty(), problem);
    }

    /** Says whether the file is another one now, or would be. */
    public boolean isChanged() {
        return outcome == Outcome.ROTATED || outcome == Outcome.UPDATED;
    }

    /** Says whether somebody who was removed may still know the data key. */
    public boolean isKnownToRemoved() {
        return outcome == Outcome.UPDATED && !removed.isEmpty();
    }
}
