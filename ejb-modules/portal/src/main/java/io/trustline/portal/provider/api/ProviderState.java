package io.trustline.portal.provider.api;

/** How far a tenant is. Names are stored and never change. */
public enum ProviderState {
    APPLIED,
    LIVE,
    REFUSED,
    /** By an operator; nothing is called for it. */
    STOPPED
}
