/** What the messages of the protocol say, each with its bounds. Must not know how they are sealed and carried. */
package io.trustline.sdk.wire.message;
