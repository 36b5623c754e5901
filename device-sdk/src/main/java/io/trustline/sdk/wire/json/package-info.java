/** JSON, read strictly and written plainly (RFC 8259). Must not know what the members mean. */
package io.trustline.sdk.wire.json;
