package io.bastide.sops.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeafPlaceTest {
    private final LeafPlace place = new LeafPlace();

    @Test
    void bindsValuesToTheKeysOnTheirPath() {
        place.enterKey("stringData");
        place.enterNumber(LeafPlace.ITEM, 3);
        place.enterKey("password");

        assertThat(place.binding()).isEqualTo("stringData:password:");
    }

    /** Sops puts a colon behind the path even where the path is empty, else it cannot open our comments. */
    @Test
    void bindsCommentsAtTheTopToAColon() {
        place.enterNumber('c', 0);

        assertThat(place.binding()).isEqualTo(":");
    }

    @Test
    void tellsItemsOfAListApartThoughTheyAreBoundAlike() {
        place.enterKey("a");
        place.enterNumber(LeafPlace.ITEM, 0);
        String first = place.text();
        place.leaveNumber();
        place.enterNumber(LeafPlace.ITEM, 1);

        assertThat(place.text()).isNotEqualTo(first);
    }

    @Test
    void tellsAKeyWithAColonFromTwoKeys() {
        place.enterKey("a:b");
        String one = place.text();
        place.leaveKey();
        place.enterKey("a");
        place.enterKey("b");

        assertThat(place.text()).isNotEqualTo(one);
    }

    @Test
    void showsAPathOnOneLine() {
        place.enterKey("a\nb");

        assertThat(place.shown()).isEqualTo("a b");
    }
}
