package io.trustline.portal.provider.api;

import io.trustline.portal.verification.api.ChallengeState;
import java.util.Locale;

/** What a tenant can ask for, each with its own words for what became of it. Names are stored and never change. */
public enum ServiceKind {
    /** Trustline makes and checks the code (mode 2). */
    VERIFICATION,
    /** The tenant made the code (mode 1). */
    CALL {
        @Override
        public String status(ChallengeState state) {
            return state == ChallengeState.OPEN ? "calling" : "ended";
        }
    },
    /** The person called answers by a key. */
    APPROVAL {
        @Override
        public String status(ChallengeState state) {
            return switch (state) {
                case OPEN -> "open";
                case PASSED -> "approved";
                case WITHDRAWN -> "refused";
                case DISOWNED -> "disowned";
                case EXPIRED, USED_UP -> "unanswered";
            };
        }
    };

    /** As programs read it; stable. */
    public String status(ChallengeState state) {
        return label(state);
    }

    /** Begins the names of its news. */
    public String label() {
        return label(this);
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
