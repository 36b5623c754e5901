/** One attempt over one trunk, as the call sees it. Must not know javax.sip, media or tables. */
package io.trustline.sip.leg.control;
