package io.trustline.sip.speech.control;

import io.trustline.sip.api.CallScript.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** "one hundred five US dollars and twenty cents". */
final class EnglishAmount implements AmountWords {

    private static final List<String> TEENS = List.of("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
            "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
            "eighty", "ninety");
    private static final List<String> GROUPS = List.of("", "thousand", "million", "billion");
    /** Those that are said alike for one and for many. */
    private static final Set<String> NO_PLURAL = Set.of("CNY", "JPY");

    @Override
    public List<String> clips(Amount amount) {
        long unit = AmountWords.unit(amount);
        long whole = amount.minorUnits() / unit;
        long part = amount.minorUnits() % unit;
        var clips = new ArrayList<String>();
        if (whole > 0 || part == 0) {
            addNumber(clips, whole);
            clips.add(currency(amount.currency(), whole));
        }
        if (part > 0) {
            if (whole > 0) {
                clips.add(Clips.word("and"));
            }
            addNumber(clips, part);
            clips.add(Clips.word(partName(amount.currency(), part)));
        }
        return clips;
    }

    private static String currency(String code, long count) {
        var name = code.toLowerCase(Locale.ROOT);
        return Clips.word(count == 1 && !NO_PLURAL.contains(code) ? name + "-one" : name);
    }

    private static String partName(String code, long count) {
        return switch (code) {
            case "CNY" -> "fen";
            case "GBP" -> count == 1 ? "penny" : "pence";
            default -> count == 1 ? "cent" : "cents";
        };
    }

    private static void addNumber(List<String> clips, long number) {
        if (number == 0) {
            clips.add("0");
        }
        long size = 1_000_000_000L;
        for (int group = GROUPS.size() - 1; group >= 0; group--, size /= 1000) {
            int three = (int) (number / size % 1000);
            if (three > 0) {
                addThree(clips, three);
                if (group > 0) {
                    clips.add(Clips.word(GROUPS.get(group)));
                }
            }
        }
    }

    private static void addThree(List<String> clips, int number) {
        if (number >= 100) {
            clips.add(String.valueOf(number / 100));
            clips.add(Clips.word("hundred"));
        }
        int rest = number % 100;
        if (rest >= 20) {
            clips.add(Clips.word(TENS.get(rest / 10)));
        } else if (rest >= 10) {
            clips.add(Clips.word(TEENS.get(rest - 10)));
        }
        if (rest % 10 > 0 && (rest < 10 || rest >= 20)) {
            clips.add(String.valueOf(rest % 10));
        }
    }
}
