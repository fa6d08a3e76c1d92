package io.bastide.cli.diff;

import io.bastide.cli.output.Ink;
import io.bastide.cli.output.ShownValue;
import io.bastide.compiler.diagnostic.render.TerminalText;
import io.bastide.compiler.tree.Tree;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Differences as text for people. Values of secrets are not shown. */
public final class DiffText {
    private final PrintWriter out;
    private final boolean isColoured;

    /** Writes to a terminal or a file. */
    public DiffText(PrintWriter out, boolean isColoured) {
        this.out = out;
        this.isColoured = isColoured;
    }

    /** Writes the differences and a line of counts. */
    public void write(List<FileChange> files) {
        files.forEach(this::write);
        out.println(summary(files));
    }

    private void write(FileChange file) {
        for (ObjectChange object : file.objects()) {
            heading(object.edit(), object.name().toString(), file);
            object.fields().forEach(field -> out.println("    " + line(field, object.isSecret())));
        }
        if (file.objects().isEmpty()) {
            heading(file.edit(), "text", file);
        }
        file.lines()
                .ifPresent(lines ->
                        out.println("    lines: " + lines.added() + " added, " + lines.removed() + " removed"));
    }

    private void heading(Edit edit, String what, FileChange file) {
        String text = edit.sign() + " " + TerminalText.escaped(what);
        String layer = file.path().indexOf('/') < 0 ? "" : file.layer() + ", ";
        String place = " in " + layer + TerminalText.escaped(file.path());
        out.println(edit.ink().on(text, isColoured) + Ink.CYAN.on(place, isColoured));
    }

    private String line(FieldChange field, boolean isSecret) {
        Edit edit = field.edit();
        String path = field.path().isEmpty() ? "everything" : TerminalText.escaped(field.path());
        String head = edit.ink().on(edit.sign() + " " + path, isColoured);
        if (isSecret) {
            return head + ": " + edit.word() + ", not shown";
        }
        return head + ": " + (edit == Edit.CHANGED ? shown(field.before()) + " -> " : "")
                + shown(edit == Edit.REMOVED ? field.before() : field.after());
    }

    private static String shown(@Nullable Tree value) {
        return value == null ? "" : ShownValue.text(value);
    }

    private static String summary(List<FileChange> files) {
        if (files.isEmpty()) {
            return "no differences";
        }
        long added = files.stream().filter(file -> file.edit() == Edit.ADDED).count();
        long removed =
                files.stream().filter(file -> file.edit() == Edit.REMOVED).count();
        long changed = files.size() - added - removed;
        return "a build would add %d, change %d and remove %d files".formatted(added, changed, removed);
    }
}
