/** Other companies that verify their own customers through us: SN, K1, quotas, use, webhooks. Must not know pages. */
package io.trustline.portal.provider;
