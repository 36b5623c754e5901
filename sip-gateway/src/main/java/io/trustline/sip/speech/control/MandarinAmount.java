package io.trustline.sip.speech.control;

import io.trustline.sip.api.CallScript.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 一百零五元二角; other currencies with a point: 十点零五美元. Read by groups of four (万, 亿); a gap of zeros within a number
 * is one 零; two before a greater unit or the currency is 两, but 二 before 十 and in the last place of a longer number.
 */
final class MandarinAmount implements AmountWords {

    private static final long TEN_THOUSAND = 10_000;
    private static final long HUNDRED_MILLION = 100_000_000;
    private static final String ZERO = "0";
    private static final List<String> UNITS = List.of("", Clips.word("ten"), Clips.word("hundred"),
            Clips.word("thousand"));

    @Override
    public List<String> clips(Amount amount) {
        long unit = AmountWords.unit(amount);
        long whole = amount.minorUnits() / unit;
        int part = (int) (amount.minorUnits() % unit);
        return amount.currency().equals("CNY") ? yuan(whole, part) : withPoint(whole, part, amount.currency());
    }

    private static List<String> yuan(long whole, int part) {
        var clips = new ArrayList<String>();
        if (whole > 0 || part == 0) {
            addCount(clips, whole);
            clips.add(Clips.word("cny"));
        }
        if (part >= 10) {
            clips.add(counted(part / 10));
            clips.add(Clips.word("jiao"));
        } else if (part > 0 && whole > 0) {
            clips.add(ZERO);
        }
        if (part % 10 > 0) {
            clips.add(counted(part % 10));
            clips.add(Clips.word("fen"));
        }
        return clips;
    }

    private static List<String> withPoint(long whole, int part, String currency) {
        var clips = new ArrayList<String>();
        if (part == 0) {
            addCount(clips, whole);
        } else {
            addNumber(clips, whole);
            clips.add(Clips.word("point"));
            clips.add(digit(part / 10));
            if (part % 10 > 0) {
                clips.add(digit(part % 10));
            }
        }
        clips.add(Clips.word(currency.toLowerCase(Locale.ROOT)));
        return clips;
    }

    /** Before a measure word two alone is 两. */
    private static void addCount(List<String> clips, long number) {
        if (number == 2) {
            clips.add(Clips.word("two"));
        } else {
            addNumber(clips, number);
        }
    }

    private static void addNumber(List<String> clips, long number) {
        if (number == 0) {
            clips.add(ZERO);
        } else {
            new Reading(clips).add(number);
        }
    }

    private static String counted(int figure) {
        return figure == 2 ? Clips.word("two") : digit(figure);
    }

    /** One is 幺 only where digits are read one by one. */
    private static String digit(int figure) {
        return figure == 1 ? Clips.word("one") : String.valueOf(figure);
    }

    /** One number on its way to words: whether anything was said, and whether zeros were passed over since. */
    private static final class Reading {

        private final List<String> clips;
        private boolean said;
        private boolean gap;

        Reading(List<String> clips) {
            this.clips = clips;
        }

        void add(long number) {
            addGroup((int) (number / HUNDRED_MILLION), "hundredmillion");
            addGroup((int) (number / TEN_THOUSAND % TEN_THOUSAND), "tenthousand");
            addFour((int) (number % TEN_THOUSAND));
        }

        private void addGroup(int group, String name) {
            if (group == 2 && !said) {
                clips.add(Clips.word("two"));
                said = true;
            } else {
                addFour(group);
            }
            if (group > 0) {
                clips.add(Clips.word(name));
                gap = false;
            }
        }

        private void addFour(int number) {
            for (int place = 3, size = 1000; place >= 0; place--, size /= 10) {
                int figure = number / size % 10;
                if (figure == 0) {
                    gap = said;
                } else {
                    addFigure(figure, place);
                }
            }
        }

        /** At the very beginning ten is 十, within a number 一十. */
        private void addFigure(int figure, int place) {
            if (gap) {
                clips.add(ZERO);
            }
            if (figure != 1 || place != 1 || said) {
                clips.add(figure == 2 && place >= 2 ? Clips.word("two") : digit(figure));
            }
            if (place > 0) {
                clips.add(UNITS.get(place));
            }
            said = true;
            gap = false;
        }
    }
}
