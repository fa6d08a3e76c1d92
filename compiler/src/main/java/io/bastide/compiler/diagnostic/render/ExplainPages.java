package io.bastide.compiler.diagnostic.render;

import io.bastide.compiler.diagnostic.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages that explain rules: {@code explain/<CODE>.md} on the class path, beside the room that has the rule. */
public final class ExplainPages {
    /** The headings of every page, in order, all of the second level. */
    public static final List<String> HEADINGS = List.of(
            "## What it means", "## A spec that triggers it", "## How to fix it", "## When suppressing is right");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{2}[0-9]{3}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s.*");

    private final ClassLoader loader;

    private ExplainPages(ClassLoader loader) {
        this.loader = loader;
    }

    /** The pages that a class loader finds. */
    public static ExplainPages of(ClassLoader loader) {
        return new ExplainPages(loader);
    }

    /**
     * The page of a rule in GitHub-flavoured Markdown, or empty when there is none.
     *
     * @param code the rule's code; anything that has not the form of one has no page
     */
    public Optional<String> page(String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        try (InputStream page = loader.getResourceAsStream("explain/" + code + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("while reading the page of " + code, e);
        }
    }

    /** What is wrong with the words of a rule and with its page, for tests of the room; none when all is right. */
    public List<String> flawsOf(Rule rule) {
        List<String> flaws = new ArrayList<>();
        if (!CODE.matcher(rule.code()).matches()) {
            flaws.add("code `" + rule.code() + "` is not three signs and three digits");
        }
        if (!SLUG.matcher(rule.slug()).matches()) {
            flaws.add("slug `" + rule.slug() + "` is not lower-case words joined by hyphens");
        }
        if (rule.summary().isBlank()
                || rule.summary().endsWith(".")
                || rule.summary().contains("\n")) {
            flaws.add("summary `" + rule.summary() + "` is not one line without a final stop");
        }
        page(rule.code()).ifPresentOrElse(page -> flaws.addAll(flawsOf(page)), () -> flaws.add("there is no page"));
        return flaws;
    }

    private static List<String> flawsOf(String page) {
        List<Section> sections = sections(page);
        List<String> headings = sections.stream().map(Section::heading).toList();
        if (!headings.equals(HEADINGS)) {
            return List.of("the page has the headings " + headings + " instead of " + HEADINGS);
        }
        return sections.stream()
                .filter(section -> section.text().toString().isBlank())
                .map(section -> "the page says nothing under `" + section.heading() + "`")
                .toList();
    }

    /** The parts of a page; a line of a code block is never a heading, and text before the first one is ignored. */
    private static List<Section> sections(String page) {
        List<Section> sections = new ArrayList<>();
        boolean inCode = false;
        for (String line : page.lines().toList()) {
            inCode ^= line.startsWith("```");
            if (!inCode && HEADING.matcher(line).matches()) {
                sections.add(new Section(line.stripTrailing(), new StringBuilder()));
            } else if (!sections.isEmpty()) {
                sections.get(sections.size() - 1).text().append(line);
            }
        }
        return sections;
    }

    private record Section(String heading, StringBuilder text) {}
}
