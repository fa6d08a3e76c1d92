package io.bastide.cli.secrets;

import io.bastide.cli.output.Ink;
import io.bastide.cli.secrets.FileRekeying.Outcome;
import io.bastide.compiler.diagnostic.render.JsonDocument;
import io.bastide.compiler.diagnostic.render.TerminalText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * What became of files whose keys were to change, for people and for programs.
 *
 * @param files the files
 * @param isDry whether nothing was written
 * @param notes what a person should do or know now
 */
public record RekeyingReport(List<FileRekeying> files, boolean isDry, List<String> notes) {
    /** Rises with any change that could break a reader. */
    private static final int VERSION = 1;

    private static final String ROW = "%-10s %s";

    /** Copies the lists. */
    public RekeyingReport {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** Says whether a file should be another one now and is not. */
    public boolean hasFailures() {
        return count(Outcome.FAILED) > 0;
    }

    /** Says whether a file failed because its checksum does not fit. */
    public boolean hasMacMismatch() {
        return files.stream()
                .anyMatch(file -> file.fault().filter(FileFault::isMacMismatch).isPresent());
    }

    /** Writes lines. */
    public void text(PrintWriter out, boolean isColoured) {
        for (FileRekeying file : files) {
            String reason = file.problem().isEmpty() ? "" : ": " + TerminalText.escaped(file.problem());
            out.println(ROW.formatted(file.outcome().word(), TerminalText.escaped(file.shown())) + reason);
            file.added()
                    .forEach(one -> out.println(Ink.GREEN.on("           + " + TerminalText.escaped(one), isColoured)));
            file.removed()
                    .forEach(one -> out.println(Ink.RED.on("           - " + TerminalText.escaped(one), isColoured)));
        }
        out.println(summary());
        notes.forEach(note -> out.println("note: " + TerminalText.escaped(note)));
    }

    /** Writes one document of JSON; every key is always there. */
    public void json(PrintWriter out) throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeBooleanProperty("dryRun", isDry);
            json.writeArrayPropertyStart("files");
            files.forEach(file -> write(json, file));
            json.writeEndArray();
            json.writeArrayPropertyStart("notes");
            notes.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, FileRekeying file) {
        json.writeStartObject();
        json.writeStringProperty("path", file.shown());
        json.writeStringProperty("outcome", file.outcome().word());
        json.writeArrayPropertyStart("added");
        file.added().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("removed");
        file.removed().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("problem", file.problem());
        json.writeEndObject();
    }

    private String summary() {
        if (files.isEmpty()) {
            return "no SOPS files";
        }
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (count(outcome) > 0) {
                counts.add(count(outcome) + " " + outcome.word());
            }
        }
        return String.join(", ", counts) + (isDry ? "; nothing was written" : "");
    }

    private long count(Outcome outcome) {
        return files.stream().filter(file -> file.outcome() == outcome).count();
    }
}
