package io.bastide.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Contenders that are run in turn: A B A B, so that a noisy machine disturbs all of them alike.
 *
 * @param title what the table is about
 * @param contenders the first one is the peer that the others are compared with
 */
record Comparison(String title, List<Contender> contenders) {
    /** Runs each contender that many times and gives the table. */
    ResultTable run(TimedProcess process, int runs) throws IOException {
        List<List<Run>> results = new ArrayList<>();
        contenders.forEach(contender -> results.add(new ArrayList<>()));
        String loadBefore = ResultTable.load();
        for (int round = 0; round < runs; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                Contender contender = contenders.get(i);
                contender.before().prepare();
                results.get(i).add(process.run(contender.command(), contender.environment()));
            }
        }
        List<ResultTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            Contender contender = contenders.get(i);
            FolderSize size = contender.output().isPresent()
                    ? FolderSize.of(contender.output().get())
                    : FolderSize.NONE;
            rows.add(new ResultTable.Row(contender.name(), results.get(i), size));
        }
        return new ResultTable(title + "; load " + loadBefore + " to " + ResultTable.load(), rows);
    }
}
