/** Who and which number: identities as values. Must not know how they are stored or shown. */
package io.trustline.kernel.identity;
