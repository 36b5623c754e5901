/** Refusals as RFC 9457 problems with stable types. Must not know HTTP servers or pages. */
package io.trustline.kernel.problem;
