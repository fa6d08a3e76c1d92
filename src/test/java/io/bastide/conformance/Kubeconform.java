package io.bastide.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real kubeconform with strict schemas. */
final class Kubeconform {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path executable;
    private final Path schemas;

    private Kubeconform(Path executable, Path schemas) {
        this.executable = executable;
        this.schemas = schemas;
    }

    /** The pinned kubeconform and the shared schemas; where one is missing, the test is skipped or fails. */
    static Kubeconform require() {
        return new Kubeconform(Tool.require("kubeconform"), SharedFolder.require("schemas"));
    }

    /**
     * What kubeconform says of a folder.
     *
     * @param valid objects that keep their schema
     * @param complaints a line for each other object
     */
    record Verdict(int valid, List<String> complaints) {}

    /**
     * Writes every object of every place below a folder, to be judged.
     *
     * @return how many objects there are
     */
    static int write(CompiledPlatform platform, Path folder) {
        int objects = 0;
        for (var unit : platform.unitsInPlaces()) {
            write(folder.resolve(unit.overlay() + ".yaml"), unit.yaml());
            objects += unit.objects().manifests().size();
        }
        return objects;
    }

    /** Judges every object of every file below a folder. */
    Verdict judge(Path folder) {
        var result = ToolProcess.of(
                        executable,
                        "-strict",
                        "-summary",
                        "-output=json",
                        "-n=2",
                        "-schema-location=" + schemas.resolve("k8s") + "/{{ .ResourceKind }}{{ .KindSuffix }}.json",
                        "-schema-location=" + schemas.resolve("crds")
                                + "/{{ .Group }}/{{ .ResourceKind }}_{{ .ResourceAPIVersion }}.json",
                        folder.toString())
                .withTimeout(LIMIT)
                .run();
        return verdict(YamlText.json(result.text()), result.error());
    }

    private static Verdict verdict(Map<String, Object> report, String error) {
        if (!(report.get("summary") instanceof Map<?, ?> summary) || !(summary.get("valid") instanceof Integer valid)) {
            throw new AssertionError("kubeconform gave no summary: " + error);
        }
        List<String> complaints = new ArrayList<>();
        for (var resource : YamlText.mappings(report.get("resources"))) {
            complaints.add("%s: %s `%s` is %s: %s"
                    .formatted(
                            resource.get("filename"),
                            resource.get("kind"),
                            resource.get("name"),
                            resource.get("status"),
                            resource.get("msg")));
        }
        return new Verdict(valid, complaints);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
