/** What people have beside a password: an authenticator, passkeys, recovery codes. Must not know calls or pages. */
package io.trustline.portal.factor;
