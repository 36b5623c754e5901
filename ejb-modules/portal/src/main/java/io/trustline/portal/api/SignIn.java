package io.trustline.portal.api;

/** The wish to enter with a name and a password. */
public record SignIn(AccountName name, Password password) {}
