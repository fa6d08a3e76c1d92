package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.dsl.Platform;
import io.bastide.dsl.PlatformSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the class that defines the platform, without running any. */
final class SpecFinder {
    private static final String SPEC = PlatformSpec.class.getName();
    private static final String DEFINE_DESCRIPTOR =
            "()L" + Platform.class.getName().replace('.', '/') + ";";
    private static final String CLASS_HELP =
            "declare it as `public class` with a public constructor without parameters";

    private final List<ClassRoot> roots;
    private final SpecClassLoader loader;
    private final SourceLocator locator;

    /** Which classes are specs, as far as asked. */
    private final Map<String, Boolean> specs = new HashMap<>();

    private final List<Diagnostic> malformed = new ArrayList<>();

    /**
     * A finder.
     *
     * @param loader finds supertypes that are not the spec's own
     */
    SpecFinder(List<ClassRoot> roots, SpecClassLoader loader, SourceLocator locator) {
        this.roots = List.copyOf(roots);
        this.loader = loader;
        this.locator = locator;
    }

    /**
     * The class, or why there is none.
     *
     * @param wanted full or simple name that the caller asks for, empty for the only one
     */
    SpecChoice find(String wanted) throws IOException {
        Map<String, ClassFile> all = classes();
        if (!malformed.isEmpty()) {
            return SpecChoice.none(malformed);
        }
        List<ClassFile> found = new ArrayList<>();
        for (ClassFile file : all.values()) {
            if (!file.isInterface() && !ClassNames.isNameless(file.name()) && isSpec(file.name(), all)) {
                found.add(file);
            }
        }
        return wanted.isEmpty() ? onlyOne(found, all) : named(wanted, found);
    }

    private SpecChoice onlyOne(List<ClassFile> specs, Map<String, ClassFile> all) {
        List<ClassFile> usable = specs.stream().filter(SpecFinder::isUsable).toList();
        if (usable.size() == 1) {
            return SpecChoice.of(usable.get(0));
        }
        if (usable.size() > 1) {
            return SpecChoice.none(List.of(several(usable)));
        }
        return SpecChoice.none(
                specs.isEmpty()
                        ? List.of(none(all))
                        : specs.stream().map(this::unusable).toList());
    }

    private SpecChoice named(String wanted, List<ClassFile> specs) {
        List<ClassFile> matching =
                specs.stream().filter(file -> isCalled(file, wanted)).toList();
        if (matching.isEmpty()) {
            return SpecChoice.none(List.of(notThere(wanted, specs)));
        }
        if (matching.size() > 1) {
            return SpecChoice.none(List.of(several(matching)));
        }
        ClassFile chosen = matching.get(0);
        return isUsable(chosen) ? SpecChoice.of(chosen) : SpecChoice.none(List.of(unusable(chosen)));
    }

    private static boolean isCalled(ClassFile file, String wanted) {
        String written = ClassNames.written(file.name());
        return file.name().equals(wanted) || written.equals(wanted) || written.endsWith("." + wanted);
    }

    private static boolean isUsable(ClassFile file) {
        return file.isPublic() && !file.isAbstract() && file.hasPublicConstructor();
    }

    private Diagnostic several(List<ClassFile> specs) {
        var finding = Diagnostic.of(
                        LoadRule.SEVERAL_SPECS,
                        Stage.LOAD,
                        specs.size() + " classes define a platform: " + names(specs))
                .withHelp("choose one with `--spec %s`"
                        .formatted(ClassNames.written(specs.get(0).name())));
        for (ClassFile spec : specs) {
            finding = finding.withRelated(
                    "`" + ClassNames.written(spec.name()) + "` is declared here", locator.of(spec.declaredAt()));
        }
        return finding.withPosition(locator.of(specs.get(0).declaredAt()));
    }

    private Diagnostic unusable(ClassFile file) {
        String lack = file.isAbstract()
                ? "is abstract"
                : file.isPublic() ? "has no public constructor without parameters" : "is not public";
        return Diagnostic.of(
                        LoadRule.UNUSABLE_SPEC,
                        Stage.LOAD,
                        "`%s` defines a platform but %s".formatted(ClassNames.written(file.name()), lack))
                .withPosition(locator.of(file.declaredAt()))
                .withHelp(CLASS_HELP);
    }

    private Diagnostic none(Map<String, ClassFile> all) {
        var finding = Diagnostic.of(LoadRule.NO_SPEC, Stage.LOAD, "no class implements `PlatformSpec`");
        Optional<ClassFile> nearMiss = all.values().stream()
                .filter(file -> !file.isInterface() && file.hasMethod("define", DEFINE_DESCRIPTOR))
                .findFirst();
        return nearMiss.map(file -> finding.withPosition(locator.of(file.declaredAt()))
                        .withHelp("add `implements PlatformSpec` to `%s`, which has the method already"
                                .formatted(ClassNames.written(file.name()))))
                .orElseGet(() -> finding.withHelp("write a `public class` that implements `PlatformSpec`"));
    }

    private static Diagnostic notThere(String wanted, List<ClassFile> specs) {
        return Diagnostic.of(LoadRule.NO_SPEC, Stage.LOAD, "no class `%s` implements `PlatformSpec`".formatted(wanted))
                .withHelp(
                        specs.isEmpty()
                                ? "write a `public class` that implements `PlatformSpec`"
                                : "name one of " + names(specs));
    }

    private static String names(List<ClassFile> specs) {
        return specs.stream()
                .map(file -> "`" + ClassNames.written(file.name()) + "`")
                .collect(Collectors.joining(", "));
    }

    /** The spec's own classes by name, sorted; of two with one name the first one counts, as for the class loader. */
    private Map<String, ClassFile> classes() throws IOException {
        Map<String, ClassFile> all = new TreeMap<>();
        for (ClassRoot root : roots) {
            for (String name : root.names()) {
                Optional<byte[]> bytes = all.containsKey(name) ? Optional.empty() : root.bytes(name);
                bytes.flatMap(each -> read(name, each)).ifPresent(file -> all.put(name, file));
            }
        }
        return all;
    }

    private Optional<ClassFile> read(String name, byte[] bytes) {
        try {
            return Optional.of(ClassFile.of(bytes));
        } catch (ClassFormatError cut) {
            malformed.add(Diagnostic.of(
                            LoadRule.UNUSABLE_CLASS, Stage.LOAD, "the class file of `%s` is malformed".formatted(name))
                    .withHelp("compile the spec again"));
            return Optional.empty();
        }
    }

    private boolean isSpec(String name, Map<String, ClassFile> all) throws IOException {
        Boolean known = specs.get(name);
        if (known != null) {
            return known;
        }
        specs.put(name, false); // so that broken classes that extend each other end here
        boolean isSpec = false;
        for (String supertype : supertypes(name, all)) {
            isSpec = isSpec || supertype.equals(SPEC) || isSpec(supertype, all);
        }
        specs.put(name, isSpec);
        return isSpec;
    }

    private List<String> supertypes(String name, Map<String, ClassFile> all) throws IOException {
        ClassFile own = all.get(name);
        if (own != null) {
            return own.supertypes();
        }
        if (name.isEmpty() || name.startsWith("java.")) {
            return List.of();
        }
        return loader.bytes(name).map(bytes -> ClassFile.of(bytes).supertypes()).orElse(List.of());
    }
}
