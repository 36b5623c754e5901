package io.trustline.web.console;

/**
 * A page of the console. Whoever makes a bean of this kind finds it in the menu; the page rules open every path
 * below {@code /console} to operators alone.
 */
public interface ConsolePage {

    String path();

    /** A key of the console's texts. */
    String titleKey();

    /** Smaller numbers stand further left. */
    int order();
}
