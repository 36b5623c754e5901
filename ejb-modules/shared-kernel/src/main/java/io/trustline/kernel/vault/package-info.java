/** A context's own keys from a file, and values sealed under them. Must not know tables, settings or what is sealed. */
package io.trustline.kernel.vault;
