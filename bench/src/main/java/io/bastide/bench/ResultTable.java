package io.bastide.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Results as a Markdown table.
 *
 * @param title what was compared, and under which load
 * @param rows the first one is the peer
 */
record ResultTable(String title, List<Row> rows) {
    private static final String HEAD = """

            **%s**

            | what | runs | wall s: median (min to max) | processor s | peak MB | files | output MB | wall ratio | processor ratio |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    /**
     * One contender.
     *
     * @param name its name
     * @param runs what each run took, at least one
     * @param size what it wrote
     */
    record Row(String name, List<Run> runs, FolderSize size) {
        double median(ToDoubleFunction<Run> figure) {
            double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }

        private String text(Row peer) {
            double least = runs.stream().mapToDouble(Run::seconds).min().orElseThrow();
            double most = runs.stream().mapToDouble(Run::seconds).max().orElseThrow();
            double megabytes = runs.stream().mapToLong(Run::peakKibibytes).max().orElseThrow() / 1024.0;
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f (%.3f to %.3f) | %.2f | %.0f | %s | %s | %s | %s |%n",
                    name,
                    runs.size(),
                    median(Run::seconds),
                    least,
                    most,
                    median(Run::processorSeconds),
                    megabytes,
                    size.files() == 0 ? "" : String.valueOf(size.files()),
                    size.files() == 0 ? "" : String.format(Locale.ROOT, "%.1f", size.bytes() / 1e6),
                    ratio(peer, Run::seconds),
                    ratio(peer, Run::processorSeconds));
        }

        private String ratio(Row peer, ToDoubleFunction<Run> figure) {
            double of = peer.median(figure);
            return of == 0 ? "" : String.format(Locale.ROOT, "%.2f", median(figure) / of);
        }
    }

    /** The table. */
    String markdown() {
        StringBuilder text = new StringBuilder(HEAD.formatted(title));
        rows.forEach(row -> text.append(row.text(rows.get(0))));
        return text.toString();
    }

    /** How many processes want a processor, on average of the last minute; empty when the machine does not say. */
    static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.isReadable(file) ? Files.readString(file).split(" ", 2)[0] : "";
    }
}
