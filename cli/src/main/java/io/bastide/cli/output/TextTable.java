package io.bastide.cli.output;

import io.bastide.compiler.diagnostic.render.TerminalText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns, two blanks apart; the last column takes what it needs. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these headings. */
    public TextTable(String... headings) {
        rows.add(List.of(headings));
    }

    /** Adds a row with as many cells as there are headings. Signs that a terminal would obey are written out. */
    public void add(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(TerminalText.escaped(cell));
        }
        rows.add(row);
    }

    /** Writes all rows, the headings in bold where colours are known. */
    public void write(PrintWriter out, boolean isColoured) {
        for (int i = 0; i < rows.size(); i++) {
            String line = line(rows.get(i));
            out.println(i == 0 ? Ink.BOLD.on(line, isColoured) : line);
        }
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(row.get(column));
            if (column < row.size() - 1) {
                line.append(" ".repeat(width(column) - row.get(column).length() + 2));
            }
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
