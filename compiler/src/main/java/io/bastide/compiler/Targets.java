package io.bastide.compiler;

import io.bastide.compiler.check.Check;
import io.bastide.compiler.diagnostic.Rules;
import io.bastide.compiler.emit.Emitter;
import io.bastide.compiler.emit.Patcher;
import io.bastide.compiler.packaging.Packager;
import io.bastide.compiler.packaging.PlatformPackager;
import io.bastide.compiler.seal.Sealer;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The rooms that a build works with.
 *
 * @param emitters by name
 * @param patchers in the order of their class names
 * @param checks by name
 * @param packagers by name
 * @param platformPackagers by name
 * @param sealers by name
 * @param rules every rule that can be found
 */
public record Targets(
        List<Emitter> emitters,
        List<Patcher> patchers,
        List<Check> checks,
        List<Packager> packagers,
        List<PlatformPackager> platformPackagers,
        List<Sealer> sealers,
        Rules rules) {
    /** Copies the lists. */
    public Targets {
        emitters = List.copyOf(emitters);
        patchers = List.copyOf(patchers);
        checks = List.copyOf(checks);
        packagers = List.copyOf(packagers);
        platformPackagers = List.copyOf(platformPackagers);
        sealers = List.copyOf(sealers);
    }

    /** All rooms that a class loader offers as services, sorted, so that the class path's order does not count. */
    public static Targets of(ClassLoader loader) {
        return new Targets(
                services(Emitter.class, loader, Comparator.comparing(Emitter::name)),
                services(
                        Patcher.class,
                        loader,
                        Comparator.comparing(patcher -> patcher.getClass().getName())),
                services(Check.class, loader, Comparator.comparing(Check::name)),
                services(Packager.class, loader, Comparator.comparing(Packager::name)),
                services(PlatformPackager.class, loader, Comparator.comparing(PlatformPackager::name)),
                services(Sealer.class, loader, Comparator.comparing(Sealer::name)),
                Rules.discover(loader));
    }

    private static <T> List<T> services(Class<T> type, ClassLoader loader, Comparator<T> order) {
        return ServiceLoader.load(type, loader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(order)
                .toList();
    }
}
