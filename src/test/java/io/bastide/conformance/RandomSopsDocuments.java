package io.bastide.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Plaintexts of every format that SOPS encrypts: the same seed gives the same one. They leave out what is refused on
 * purpose.
 */
final class RandomSopsDocuments {

    private static final int LONGEST_BINARY = 3000;

    private RandomSopsDocuments() {}

    /** A plaintext of any format; most are YAML. */
    static SopsSample any(long seed) {
        Dice dice = new Dice(seed);
        int number = dice.between(1, 100);
        if (number <= 60) {
            return sample("yaml", new RandomSopsYaml(dice).stream(), dice);
        }
        if (number <= 80) {
            return sample("json", new RandomSopsJson(dice).document(), dice);
        }
        return number <= 92 ? sample("env", new RandomSopsDotenv(dice).document(), dice) : binary(seed, dice);
    }

    private static SopsSample sample(String extension, String text, Dice dice) {
        return new SopsSample(
                "sample." + extension,
                text.getBytes(StandardCharsets.UTF_8),
                dice.one(SampleRule.values()),
                dice.chance(25));
    }

    private static SopsSample binary(long seed, Dice dice) {
        byte[] content = new byte[dice.between(1, dice.one(3, 100, LONGEST_BINARY))];
        new Random(seed).nextBytes(content);
        return new SopsSample("sample.bin", content, SampleRule.DEFAULT, false);
    }
}
