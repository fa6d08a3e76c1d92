package io.bastide.compiler.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.SampleRule;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.machine.LocalMachine;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sealing;
import io.bastide.dsl.source.CallSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealStageTest {
    private static final SpecPositions NOWHERE = site -> Position.NONE;

    private static final Optional<SealSeams> SEAMS = Optional.of(
            new SealSeams(LocalMachine.with(Map.of()), Path.of("spec"), PreviousFiles.NONE, SealWishes.NONE));

    private final List<String> log = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    @Test
    void replacesTheContentOfUnsealedFilesAlone() {
        OutputFile plain = new OutputFile("a.yaml", "a".getBytes(StandardCharsets.UTF_8), List.of());

        List<OutputFile> sealed;
        try (SealStage stage = stage(new Lock("one"))) {
            sealed = stage.seal(List.of(plain, unsealed("b.yaml", "one")), findings);
        }

        assertThat(sealed.get(0)).isSameAs(plain);
        assertThat(sealed.get(1).path()).isEqualTo("b.yaml");
        assertThat(new String(sealed.get(1).content(), StandardCharsets.UTF_8)).isEqualTo("sealed by one");
        assertThat(sealed.get(1).unsealed()).isEmpty();
        assertThat(sealed.get(1).objects())
                .extracting(origin -> origin.id().name())
                .containsExactly("b.yaml");
        assertThat(findings).isEmpty();
    }

    @Test
    void leavesFilesAsTheyAreWithoutSeams() {
        List<OutputFile> files = List.of(unsealed("b.yaml", "one"));

        try (SealStage stage = new SealStage(List.of(new Lock("one")), Optional.empty(), NOWHERE)) {
            assertThat(stage.seal(files, findings)).isSameAs(files);
        }

        assertThat(log).isEmpty();
    }

    @Test
    void beginsNoSealerThatNoObjectAsksFor() {
        try (SealStage stage = stage(new Lock("one"), new Lock("two"))) {
            stage.seal(List.of(unsealed("b.yaml", "two")), findings);
        }

        assertThat(log).containsExactly("begin two", "seal b.yaml", "close two");
    }

    @Test
    void beginsASealerOnceForAllUnits() {
        try (SealStage stage = stage(new Lock("one"))) {
            stage.seal(List.of(unsealed("a.yaml", "one"), unsealed("b.yaml", "one")), findings);
            stage.seal(List.of(unsealed("c.yaml", "one")), findings);
        }

        assertThat(log).containsExactly("begin one", "seal a.yaml", "seal b.yaml", "seal c.yaml", "close one");
    }

    @Test
    void leavesOutAFileThatHasNoContentAndTellsWhy() {
        try (SealStage stage = stage(new Lock("one"))) {
            assertThat(stage.seal(List.of(unsealed("broken.yaml", "one")), findings))
                    .isEmpty();
        }

        assertThat(findings).extracting(Diagnostic::message).containsExactly("`broken.yaml` cannot be sealed");
    }

    @Test
    void tellsAtTheEndWhatSealersFoundInTheOrderOfTheirNames() {
        try (SealStage stage = stage(new Lock("two"), new Lock("one"))) {
            stage.seal(List.of(unsealed("a.yaml", "two"), unsealed("b.yaml", "one")), findings);

            assertThat(stage.findings()).extracting(Diagnostic::message).containsExactly("end of one", "end of two");
        }
    }

    @Test
    void failsWhenAnObjectAsksForASealerThatThereIsNot() {
        try (SealStage stage = stage(new Lock("one"))) {
            List<OutputFile> files = List.of(unsealed("a.yaml", "two"));

            assertThatThrownBy(() -> stage.seal(files, findings))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("two");
        }
    }

    private SealStage stage(Sealer... sealers) {
        return new SealStage(List.of(sealers), SEAMS, NOWHERE);
    }

    private static OutputFile unsealed(String path, String sealer) {
        Mapping body = Mapping.builder()
                .put("apiVersion", "v1")
                .put("kind", "Secret")
                .put("metadata", Mapping.of("name", Scalar.of(path)))
                .build();
        Manifest manifest = Manifest.of(body, CallSite.UNKNOWN).sealed(new By(sealer));
        return OutputFile.unsealed(path, new byte[0], manifest, new ViewManifests("prod", "eu", List.of(manifest)));
    }

    private record By(String sealer) implements Sealing {
        @Override
        public String fileName() {
            return "file";
        }

        @Override
        public boolean isGenerated() {
            return false;
        }
    }

    /** A sealer that writes down what is asked of it. */
    private final class Lock implements Sealer {
        private final String name;

        Lock(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public SealSession begin(SealSeams seams, SpecPositions positions) {
            log.add("begin " + name);
            return new SealSession() {
                @Override
                public Sealed seal(OutputFile file) {
                    log.add("seal " + file.path());
                    if (file.path().startsWith("broken")) {
                        return new Sealed(Optional.empty(), List.of(finding("`" + file.path() + "` cannot be sealed")));
                    }
                    return new Sealed(Optional.of(("sealed by " + name).getBytes(StandardCharsets.UTF_8)), List.of());
                }

                @Override
                public List<Diagnostic> findings() {
                    return List.of(finding("end of " + name));
                }

                @Override
                public void close() {
                    log.add("close " + name);
                }
            };
        }

        private static Diagnostic finding(String message) {
            return Diagnostic.of(SampleRule.LARGE_FILE, Stage.SEAL, message);
        }
    }
}
