package io.bastide.cli.secrets;

import java.util.List;
import java.util.stream.Collectors;

/** Recipients as short texts by which people still recognise them. */
final class ShortRecipient {
    private static final int HEAD = 12;
    private static final int TAIL = 4;

    private ShortRecipient() {}

    /** The text itself when it is short, else its ends. */
    static String of(String recipient) {
        return recipient.length() <= HEAD + TAIL + 3
                ? recipient
                : recipient.substring(0, HEAD) + "..." + recipient.substring(recipient.length() - TAIL);
    }

    /** All of them in one text. */
    static String all(List<String> recipients) {
        return recipients.stream().map(ShortRecipient::of).collect(Collectors.joining(", "));
    }
}
