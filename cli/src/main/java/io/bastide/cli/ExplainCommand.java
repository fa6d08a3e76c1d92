package io.bastide.cli;

import io.bastide.compiler.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a rule, or where a line of the output comes from. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Say what a finding means, or which lines of the spec caused a line of the output.",
            "Without an argument: list all rules."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide explain                             all rules",
            "  bastide explain VAL001                      the page of a rule, by its code or name",
            "  bastide explain deploy/overlays/prod/eu/shop/kustomization.yaml:12",
            "                                              the spec lines and overlays behind that line"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final Pattern LINE = Pattern.compile("(.+):([1-9][0-9]{0,8})");

    private final Session session;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "WHAT",
            description = "Code or name of a rule, or FILE:LINE of the output.")
    @Nullable
    String what;

    @Option(
            names = "--spec-dir",
            paramLabel = "DIR",
            description = "For FILE:LINE: the spec. Default: the folder that holds the output folder.")
    @Nullable
    Path specFolder;

    @Mixin
    LoadingOptions loading = new LoadingOptions();

    @Mixin
    FormatOption format = new FormatOption();

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Targets targets = SpecWork.targets();
        RulePages pages = new RulePages(targets.rules(), session, format);
        if (what == null) {
            pages.list();
            return ExitCode.GOOD.number();
        }
        Matcher line = LINE.matcher(what);
        if (line.matches()) {
            return new LineExplanation(session, targets, loading, format)
                    .explain(Path.of(line.group(1)), Integer.parseInt(line.group(2)), specFolder)
                    .number();
        }
        pages.page(what);
        return ExitCode.GOOD.number();
    }
}
