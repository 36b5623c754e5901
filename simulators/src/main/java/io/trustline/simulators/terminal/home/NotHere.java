package io.trustline.simulators.terminal.home;

/** Something is missing that a person can bring. */
public final class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final What what;
    private final String where;

    /** What is missing; the end of a key in the person's language. */
    public enum What {
        SUBSCRIBERS,
        CERTIFICATE,
        SIM,
        FOLDER
    }

    public NotHere(What what, String where) {
        super(what + " " + where);
        this.what = what;
        this.where = where;
    }

    public What what() {
        return what;
    }

    public String where() {
        return where;
    }
}
