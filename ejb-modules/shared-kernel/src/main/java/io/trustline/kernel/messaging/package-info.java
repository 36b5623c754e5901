/** Messages between contexts: envelope, outbox, inbox. Must not know what any message means. */
package io.trustline.kernel.messaging;
