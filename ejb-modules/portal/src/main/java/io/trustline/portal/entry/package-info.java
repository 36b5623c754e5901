/** The steps between a name and a session: the second factor, proving oneself again, recovery. Must not know pages. */
package io.trustline.portal.entry;
