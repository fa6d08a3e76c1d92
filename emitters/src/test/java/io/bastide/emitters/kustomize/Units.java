package io.bastide.emitters.kustomize;

import io.bastide.compiler.packaging.HashedName;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.source.CallSite;
import io.bastide.emitters.yaml.MalformedYamlException;
import io.bastide.emitters.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds units from YAML for tests. */
final class Units {
    private final List<Manifest> reference;
    private final List<ViewManifests> views = new ArrayList<>();

    private Units(List<Manifest> reference) {
        this.reference = reference;
    }

    /** Starts a unit named {@code shop} whose reference is the given documents. */
    static Units reference(String yaml) {
        return new Units(manifests(yaml));
    }

    /** Adds a view; the documents must be all of the view. */
    Units view(String environment, String cluster, String yaml) {
        views.add(new ViewManifests(environment, cluster, manifests(yaml)));
        return this;
    }

    /** Adds a view that differs from the reference by replacing texts of the given YAML. */
    Units view(String environment, String cluster, String yaml, String... replacements) {
        String changed = yaml;
        for (int i = 0; i < replacements.length; i += 2) {
            if (!changed.contains(replacements[i])) {
                throw new IllegalArgumentException("nothing to replace: " + replacements[i]);
            }
            changed = changed.replace(replacements[i], replacements[i + 1]);
        }
        return view(environment, cluster, changed);
    }

    UnitManifests unit() {
        return new UnitManifests("shop", reference, views);
    }

    Packaged packaged() {
        return new KustomizePackager().pack(unit());
    }

    /** The contents of all files by path. */
    Map<String, String> files() {
        Packaged packaged = packaged();
        if (!packaged.findings().isEmpty()) {
            throw new AssertionError(packaged.findings());
        }
        Map<String, String> files = new TreeMap<>();
        for (OutputFile file : packaged.files()) {
            files.put(file.path(), new String(file.content(), StandardCharsets.UTF_8));
        }
        return files;
    }

    /**
     * The objects of a YAML text; {@code <app>} stands for the hashed name of the config map of that text whose name
     * is {@code <app>}.
     */
    static List<Manifest> manifests(String yaml) {
        String named = yaml;
        for (Mapping body : documents(yaml)) {
            String name = body.mapping("metadata").text("name").orElse("");
            if (name.startsWith("<")) {
                String baseName = name.substring(1, name.length() - 1);
                named = named.replace(name, HashedName.of(baseName, body).text());
            }
        }
        return documents(named).stream()
                .map(body -> Manifest.of(body, CallSite.UNKNOWN))
                .toList();
    }

    private static List<Mapping> documents(String yaml) {
        try {
            return YamlReader.read(yaml).stream()
                    .map(Tree::asMapping)
                    .map(mapping -> mapping.orElseThrow())
                    .toList();
        } catch (MalformedYamlException e) {
            throw new IllegalArgumentException(e.getMessage() + " in line " + e.line(), e);
        }
    }
}
