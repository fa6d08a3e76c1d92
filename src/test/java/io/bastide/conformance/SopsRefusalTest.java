package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.Plaintext;
import io.bastide.sops.SealSettings;
import io.bastide.sops.SopsFile;
import io.bastide.sops.SopsFormat;
import io.bastide.sops.fault.SopsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What sops refuses we refuse, and what we alone refuse is a list with reasons. */
@Tag("conformance")
class SopsRefusalTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void refuses(RefusedDocument document) throws Exception {
        KeyHolder ann = KeyHolder.in(folder, "ann");
        SopsSample sample = document.sample();
        Path file = Files.write(folder.resolve(sample.fileName()), sample.content());
        List<String> options = new ArrayList<>(sample.options());
        options.add("--age=" + ann.recipient());

        var theirs = RealSops.require(RealSops.NEWEST, ann).encrypt(file, options);

        assertThat(theirs.exitCode() != 0).as("refused by sops").isEqualTo(document.isRefusedBySops());
        assertThatThrownBy(() -> encrypt(sample, ann))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(document.fault()));
    }

    /**
     * What sops alone refuses: an escaped pair of surrogates, which YAML 1.2 and JSON readers take for one character, and a
     * byte order mark before JSON. It opens what we make of them.
     */
    @ParameterizedTest
    @CsvSource({
        "a.yaml, 'a: \"\\ud83d\\ude00\"\n', 'a: \"\\U0001F600\"\n'",
        "a.json, '\ufeff{\"a\":1}', '{\n\t\"a\": 1\n}\n'"
    })
    void lettingMorePassDoesNoHarm(String fileName, String text, String opened) throws Exception {
        KeyHolder ann = KeyHolder.in(folder, "ann");
        RealSops sops = RealSops.require(RealSops.NEWEST, ann);
        var sample = new SopsSample(fileName, text.getBytes(StandardCharsets.UTF_8), SampleRule.DEFAULT, false);
        Path plain = Files.write(folder.resolve(fileName), sample.content());
        Path made = folder.resolve("made-" + fileName);

        Files.write(made, encrypt(sample, ann).bytes());

        assertThat(sops.encrypt(plain, List.of("--age=" + ann.recipient())).exitCode())
                .isNotZero();
        assertThat(sops.decrypt(made).requireSuccess().text()).isEqualTo(opened);
    }

    private static SopsFile encrypt(SopsSample sample, KeyHolder holder) throws SopsException {
        SopsFormat format = SopsFormat.of(sample.fileName());
        var settings = new SealSettings(format, sample.rule().rule(), KeyHolder.group(holder), false);
        return holder.sops().encrypt(Plaintext.read(sample.content(), format), settings);
    }
}
