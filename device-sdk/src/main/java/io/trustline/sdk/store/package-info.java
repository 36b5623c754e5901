/** Keeps a device's secrets over power cuts, sealed in one file. Must not know what the records mean. */
package io.trustline.sdk.store;
