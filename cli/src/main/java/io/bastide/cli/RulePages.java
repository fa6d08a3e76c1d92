package io.bastide.cli;

import io.bastide.cli.output.Ink;
import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.Rules;
import io.bastide.compiler.diagnostic.render.ExplainPages;
import io.bastide.compiler.diagnostic.render.JsonDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Shows what rules mean. */
final class RulePages {
    /** Rises with any change that could break a reader. */
    private static final int VERSION = 1;

    private final Rules rules;
    private final Session session;
    private final FormatOption format;
    private final ExplainPages pages = ExplainPages.of(RulePages.class.getClassLoader());

    RulePages(Rules rules, Session session, FormatOption format) {
        this.rules = rules;
        this.session = session;
        this.format = format;
    }

    /** Shows all rules as a table. */
    void list() throws IOException {
        if (format.isJson()) {
            write(rules.all());
            return;
        }
        int slugs = rules.all().stream()
                .mapToInt(rule -> rule.slug().length())
                .max()
                .orElse(0);
        for (Rule rule : rules.all()) {
            String row = "%s  %-7s  %-5s  %-" + slugs + "s  %s";
            session.out()
                    .println(row.formatted(
                            Ink.BOLD.on(rule.code(), session.hasColour()),
                            rule.severity().word(),
                            kind(rule),
                            rule.slug(),
                            rule.summary()));
        }
        session.out().flush();
    }

    /**
     * Shows the page of a rule.
     *
     * @param name its code or its slug, in any case
     * @throws UsageException when there is no such rule
     */
    void page(String name) throws IOException {
        Rule rule = find(name).orElseThrow(() -> new UsageException(unknown(name)));
        if (format.isJson()) {
            write(List.of(rule));
            return;
        }
        String title = rule.code() + " " + rule.slug() + ": " + rule.summary();
        session.out().println(Ink.BOLD.on(title, session.hasColour()));
        session.out().println(rule.severity().word() + ", " + kind(rule));
        session.out().println();
        session.out().print(pages.page(rule.code()).orElse("There is no page.\n"));
        session.out().flush();
    }

    private Optional<Rule> find(String name) {
        return rules.find(name.toUpperCase(Locale.ROOT))
                .or(() -> rules.all().stream()
                        .filter(rule -> rule.slug().equals(name.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    private String unknown(String name) {
        if (Files.exists(session.resolve(Path.of(name)))) {
            return "`" + name + "` is a file; say which line, for example " + name + ":12";
        }
        List<String> slugs = new ArrayList<>(rules.codes());
        rules.all().forEach(rule -> slugs.add(rule.slug()));
        return "there is no rule `" + name + "`; "
                + NearMiss.of(name.toUpperCase(Locale.ROOT), rules.codes())
                        .or(() -> NearMiss.of(name.toLowerCase(Locale.ROOT), slugs))
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("bastide explain lists all rules");
    }

    private void write(List<Rule> shown) throws IOException {
        JsonDocument.write(session.out(), json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeArrayPropertyStart("rules");
            shown.forEach(rule -> write(json, rule));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void write(JsonGenerator json, Rule rule) {
        json.writeStartObject();
        json.writeStringProperty("code", rule.code());
        json.writeStringProperty("slug", rule.slug());
        json.writeStringProperty("severity", rule.severity().word());
        json.writeStringProperty("kind", kind(rule));
        json.writeStringProperty("summary", rule.summary());
        pages.page(rule.code())
                .ifPresentOrElse(page -> json.writeStringProperty("page", page), () -> json.writeNullProperty("page"));
        json.writeEndObject();
    }

    private static String kind(Rule rule) {
        return rule.kind().name().toLowerCase(Locale.ROOT);
    }
}
