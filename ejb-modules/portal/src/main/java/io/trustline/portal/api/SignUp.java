package io.trustline.portal.api;

import io.trustline.kernel.identity.Msisdn;
import java.util.UUID;

/** The wish for an account. {@code attempt} names the form, so that sending it twice makes one account. */
public record SignUp(UUID attempt, AccountName name, Password password, Msisdn number, Language language) {}
