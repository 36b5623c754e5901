package io.trustline.portal.api;

/** How surely a session knows its person; a page asks for at least one of these. */
public enum FactorLevel {
    NOBODY,
    PASSWORD,
    SECOND_FACTOR;

    public boolean suffices(FactorLevel needed) {
        return compareTo(needed) >= 0;
    }
}
