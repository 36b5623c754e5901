/** Codes that are read aloud: opened, called, checked once. Must not know pages, tenants' keys or accounts. */
package io.trustline.portal.verification;
