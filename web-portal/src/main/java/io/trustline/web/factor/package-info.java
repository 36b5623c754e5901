/** Pages on which people set up, show and remove what proves them. Must not know how a proof is judged. */
package io.trustline.web.factor;
