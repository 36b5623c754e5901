/** Seals secrets under a master key that is never in the database, and renews the seals. Must not know what the secrets are good for. */
package io.trustline.device.vault.control;
