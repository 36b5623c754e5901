package io.trustline.portal.guard.api;

/** Why a call was not asked for; each has its words in the console. Names are stored and never change. */
public enum BlockReason {
    ACCOUNT_BUDGET,
    NUMBER_BUDGET,
    ADDRESS_BUDGET,
    BROWSER_BUDGET,
    TENANT_BUDGET,
    PREFIX_BUDGET,
    /** Many calls to such numbers, few codes typed. */
    UNVERIFIED_RATIO,
    /** Today's money. */
    SPEND_CAP,
    SIM_CHANGED,
    /** The person called said that they had not asked. */
    DISOWNED
}
