package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which unit of a build wants which path, and how that path compares with the disk.
 *
 * <p>Shared by the threads of a build. One entry per file and folder, under 200 bytes each for paths of usual length;
 * the content is not kept.
 */
final class PathClaims {
    private final Map<String, Claim> places = new HashMap<>();
    private final SortedMap<String, SortedSet<String>> contested = new TreeMap<>();

    /** Claims a path and its folders; false when another claim stands against it. */
    synchronized boolean claim(String unit, String path) {
        boolean free = claim(new Claim(path, unit, false));
        for (String folder = OutputPath.folder(path); !folder.isEmpty(); folder = OutputPath.folder(folder)) {
            Claim known = places.get(OutputPath.folded(folder));
            if (known != null && known.isFolder && known.path.equals(folder)) {
                break;
            }
            free &= claim(new Claim(folder, "", true));
        }
        return free;
    }

    private boolean claim(Claim claim) {
        String place = OutputPath.folded(claim.path);
        Claim earlier = places.putIfAbsent(place, claim);
        if (earlier == null) {
            return true;
        }
        SortedSet<String> claimants = contested.computeIfAbsent(place, key -> new TreeSet<>());
        claimants.add(earlier.displayed());
        if (!claimants.add(claim.displayed()) && !claim.isFolder) {
            claimants.add(claim.displayed() + " again");
        }
        return false;
    }

    /** Notes how a claimed path compares with the disk. */
    synchronized void settle(String path, FileState state) {
        file(path).ifPresent(claim -> claim.state = state);
    }

    /** Notes that the earlier build wrote this path; false when this build does not want it as a file. */
    synchronized boolean noteWrittenBefore(String path) {
        Optional<Claim> claim = file(path);
        claim.ifPresent(known -> known.isWrittenBefore = true);
        return claim.isPresent();
    }

    /** Forgets what the earlier build wrote. */
    synchronized void forgetWrittenBefore() {
        places.values().forEach(claim -> claim.isWrittenBefore = false);
    }

    /** A wanted file whose path differs from this one in case only. */
    synchronized Optional<String> spelledOtherwise(String path) {
        Claim claim = places.get(OutputPath.folded(path));
        return claim == null || claim.isFolder || claim.path.equals(path) ? Optional.empty() : Optional.of(claim.path);
    }

    /** Says whether a file at this path would keep a wanted folder or file from being made. */
    synchronized boolean isInTheWay(String path) {
        Claim same = places.get(OutputPath.folded(path));
        if (same != null && same.isFolder) {
            return true;
        }
        for (String folder = OutputPath.folder(path); !folder.isEmpty(); folder = OutputPath.folder(folder)) {
            Claim above = places.get(OutputPath.folded(folder));
            if (above != null) {
                return !above.isFolder;
            }
        }
        return false;
    }

    /** The paths whose content differs on disk and that the earlier build did not write, sorted. */
    synchronized List<String> foreign() {
        List<String> foreign = new ArrayList<>();
        for (Claim claim : places.values()) {
            if (claim.state == FileState.CHANGED && !claim.isWrittenBefore) {
                foreign.add(claim.path);
            }
        }
        foreign.sort(null);
        return foreign;
    }

    /** The wanted files in a state, sorted. */
    synchronized List<String> paths(FileState state) {
        return places.values().stream()
                .filter(claim -> !claim.isFolder && claim.state == state)
                .map(claim -> claim.path)
                .sorted()
                .toList();
    }

    /** How many wanted files are in a state. */
    synchronized int count(FileState state) {
        return (int) places.values().stream()
                .filter(claim -> !claim.isFolder && claim.state == state)
                .count();
    }

    /** A finding for each place that is claimed more than once. */
    synchronized List<Diagnostic> findings() {
        List<Diagnostic> findings = new ArrayList<>();
        contested.forEach((place, claimants) -> findings.add(WriteRule.CONTESTED_PATH.at(
                place,
                "output path is claimed by " + String.join(" and by ", claimants),
                "Give each file a path of its own that also differs when upper and lower case are the same.")));
        return findings;
    }

    private Optional<Claim> file(String path) {
        Claim claim = places.get(OutputPath.folded(path));
        return claim == null || claim.isFolder || !claim.path.equals(path) ? Optional.empty() : Optional.of(claim);
    }

    private static final class Claim {
        private final String path;
        private final String unit;
        private final boolean isFolder;
        private boolean isWrittenBefore;
        private FileState state = FileState.UNKNOWN;

        Claim(String path, String unit, boolean isFolder) {
            this.path = path;
            this.unit = unit;
            this.isFolder = isFolder;
        }

        String displayed() {
            return isFolder ? "folder `" + path + "`" : "file `%s` of unit `%s`".formatted(path, unit);
        }
    }
}
