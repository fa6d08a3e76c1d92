package io.bastide.dsl.secret;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who can open the encrypted files of an environment or a cluster.
 *
 * @param groups one group: each of it opens the files; several: so many groups as the threshold says are needed
 * @param threshold groups that are needed; 0 for all
 * @param declaredAt the place of the call; not part of equality
 */
public record Recipients(List<List<Recipient>> groups, int threshold, CallSite declaredAt) implements Declared {
    /** Copies the groups. */
    public Recipients {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Each of these opens the files. */
    public static Recipients of(Recipient... recipients) {
        return new Recipients(List.of(List.of(recipients)), 0, CallSite.capture());
    }

    /** Each holder of one of these age keys opens the files. */
    public static Recipients age(String... recipients) {
        return new Recipients(List.of(Stream.of(recipients).map(Recipient::age).toList()), 0, CallSite.capture());
    }

    /**
     * The key is shared out: one of each of so many groups must come together (Shamir's scheme).
     *
     * @param threshold groups that are needed, from 2 to their number
     */
    public static Recipients shared(int threshold, Recipients... groups) {
        List<List<Recipient>> all =
                Stream.of(groups).flatMap(group -> group.groups().stream()).toList();
        return new Recipients(all, threshold, CallSite.capture());
    }

    /** All recipients of all groups. */
    public List<Recipient> all() {
        return groups.stream().flatMap(List::stream).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recipients that && groups.equals(that.groups) && threshold == that.threshold;
    }

    @Override
    public int hashCode() {
        return Objects.hash(groups, threshold);
    }
}
