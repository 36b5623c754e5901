/** Opens codes, has them called and checks them, within the caller's transaction. Must not know pages, roles or HTTP. */
package io.trustline.portal.verification.control;
