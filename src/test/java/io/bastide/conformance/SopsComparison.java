package io.bastide.conformance;

import io.bastide.sops.Plaintext;
import io.bastide.sops.SealSettings;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Encrypts plaintexts with our library and with the real sops, and lets each open what the other made.
 *
 * @param sops which version
 * @param holder who is encrypted to
 * @param folder where the files go
 */
record SopsComparison(RealSops sops, KeyHolder holder, Path folder) {

    private static final Pattern TYPE = Pattern.compile("type:[a-z]+\\]");

    /** How a comparison may end well. */
    enum Outcome {
        /** Each opens the other's file, and both find the same. */
        AGREED,
        /** Neither encrypts the plaintext. */
        REFUSED_BY_BOTH,
        /**
         * Sops cannot open what it made itself, since it writes some clear texts so that it reads them otherwise; but it
         * opens ours.
         */
        UNREADABLE_BY_ITS_WRITER,
        /** Sops writes a line break of Unicode in clear as it is, which readers of YAML 1.1 and 1.2 take differently. */
        BARE_LINE_BREAK,
        /** This version of sops takes all numbers of JSON for floats, and the plaintext has one that loses digits so. */
        JSON_FLOATS_IN_THIS_VERSION,
        /** This version of sops knows no points in time, and the plaintext has one; but it opens ours or refuses it. */
        NO_TIME_IN_THIS_VERSION
    }

    /**
     * Compares.
     *
     * @param name for the folder of the files and for complaints
     * @throws AssertionError when they disagree
     */
    Outcome compare(SopsSample sample, String name) throws IOException, SopsException {
        Path home = Files.createDirectories(folder.resolve(name));
        SopsFormat format = SopsFormat.of(sample.fileName());
        Path plainFile = Files.write(home.resolve(sample.fileName()), sample.content());
        var theirs = sops.encrypt(plainFile, options(sample));
        List<MapNode> plain;
        SopsFile ours;
        try {
            plain = Plaintext.read(sample.content(), format);
            ours = holder.sops().encrypt(plain, settings(sample));
        } catch (SopsException refused) {
            require(theirs.exitCode() != 0, name, "only we refuse it: " + refused.getMessage());
            return Outcome.REFUSED_BY_BOTH;
        }
        if (theirs.error().contains("unknown type: time.Time")) {
            return Outcome.NO_TIME_IN_THIS_VERSION;
        }
        require(theirs.exitCode() == 0, name, "only sops refuses it: " + theirs.error());
        if (hasJsonFloats(format) && plain.stream().anyMatch(SopsContent::hasLongInteger)) {
            return Outcome.JSON_FLOATS_IN_THIS_VERSION;
        }
        var openedOurs = sops.decrypt(Files.write(home.resolve("ours-" + sample.fileName()), ours.bytes()));
        require(openedOurs.exitCode() == 0, name, "sops cannot open ours: " + openedOurs.error());
        var openedTheirs = sops.decrypt(Files.write(home.resolve("theirs-" + sample.fileName()), theirs.output()));
        if (openedTheirs.exitCode() != 0) {
            return Outcome.UNREADABLE_BY_ITS_WRITER;
        }
        boolean isSameTypes = types(theirs.output()).equals(types(ours.bytes()));
        require(isSameTypes || hasJsonFloats(format), name, "the types of encrypted values differ");
        require(isSame(openedTheirs, openedOurs, format), name, "sops prints something else for ours");
        try {
            require(isSame(plain, open(theirs.output(), format)), name, "we find something else in theirs");
        } catch (SopsException refused) {
            require(hasBareLineBreak(theirs.text()), name, "we cannot open theirs: " + refused.getMessage());
            return Outcome.BARE_LINE_BREAK;
        }
        return Outcome.AGREED;
    }

    private boolean hasJsonFloats(SopsFormat format) {
        return format == SopsFormat.JSON && !sops.isNewest();
    }

    /** The types of all encrypted values and comments, sorted, since comments may stand elsewhere. */
    private static List<String> types(byte[] file) {
        return TYPE.matcher(new String(file, StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static boolean hasBareLineBreak(String text) {
        return text.chars().anyMatch(unit -> unit == 0x85 || unit == 0x2028 || unit == 0x2029);
    }

    /** With comments, lines may be ordered otherwise, but what they say may not. */
    private static boolean isSame(ToolProcess.Result theirs, ToolProcess.Result ours, SopsFormat format)
            throws SopsException {
        return Arrays.equals(theirs.output(), ours.output())
                || theirs.text().contains("#")
                        && isSame(Plaintext.read(theirs.output(), format), Plaintext.read(ours.output(), format));
    }

    private static boolean isSame(List<MapNode> left, List<MapNode> right) {
        return SopsContent.of(left).equals(SopsContent.of(right));
    }

    private List<MapNode> open(byte[] file, SopsFormat format) throws SopsException {
        return holder.sops().open(SopsFile.read(file, format)).documents();
    }

    private List<String> options(SopsSample sample) {
        List<String> options = new ArrayList<>(sample.options());
        options.add("--age=" + holder.recipient());
        return options;
    }

    private SealSettings settings(SopsSample sample) throws SopsException {
        return new SealSettings(
                SopsFormat.of(sample.fileName()),
                sample.rule().rule(),
                KeyHolder.group(holder),
                sample.isMacOnlyEncrypted());
    }

    private static void require(boolean isRight, String name, String complaint) {
        if (!isRight) {
            throw new AssertionError(name + ": " + complaint);
        }
    }
}
