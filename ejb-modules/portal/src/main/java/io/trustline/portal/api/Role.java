package io.trustline.portal.api;

import java.util.Locale;

/** What an account may be: somebody's own, or a member of staff's. */
public enum Role {
    CUSTOMER,
    OPERATOR;

    /** The name by which Jakarta Security and {@code @RolesAllowed} know it. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
