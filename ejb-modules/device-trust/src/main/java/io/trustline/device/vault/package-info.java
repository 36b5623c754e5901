/** Keeping secrets in a database that may be stolen. Must not know what the secrets are good for. */
package io.trustline.device.vault;
