package io.bastide.dsl.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipientsTest {
    @Test
    void areOneGroupUnlessTheyAreShared() {
        Recipients recipients = Recipients.age("age1ann", "age1ben");

        assertThat(recipients.groups()).containsExactly(List.of(Recipient.age("age1ann"), Recipient.age("age1ben")));
        assertThat(recipients.threshold()).isZero();
    }

    @Test
    void makeOneGroupOfEachOfThoseThatShareAKey() {
        Recipients recipients =
                Recipients.shared(2, Recipients.age("age1ann"), Recipients.age("age1ben", "age1bob"), Recipients.of());

        assertThat(recipients.groups())
                .containsExactly(
                        List.of(Recipient.age("age1ann")),
                        List.of(Recipient.age("age1ben"), Recipient.age("age1bob")),
                        List.of());
        assertThat(recipients.threshold()).isEqualTo(2);
        assertThat(recipients.all()).extracting(Recipient::id).containsExactly("age1ann", "age1ben", "age1bob");
    }

    @Test
    void differInKindOrderGroupsAndThreshold() {
        Recipients shared = Recipients.shared(2, Recipients.age("age1ann"), Recipients.age("age1ben"));

        assertThat(shared)
                .isNotEqualTo(Recipients.age("age1ann", "age1ben"))
                .isNotEqualTo(Recipients.shared(1, Recipients.age("age1ann"), Recipients.age("age1ben")))
                .isNotEqualTo(Recipients.shared(2, Recipients.age("age1ben"), Recipients.age("age1ann")));
        assertThat(Recipients.age("a")).isNotEqualTo(Recipients.of(Recipient.of("pgp", "a")));
    }

    @Test
    void areNotChangedThroughTheListsThatTheyWereMadeOf() {
        List<Recipient> group = new ArrayList<>(List.of(Recipient.age("age1ann")));
        Recipients recipients =
                new Recipients(List.of(group), 0, Recipients.of().declaredAt());

        group.add(Recipient.age("age1ben"));

        assertThat(recipients.all()).hasSize(1);
    }
}
