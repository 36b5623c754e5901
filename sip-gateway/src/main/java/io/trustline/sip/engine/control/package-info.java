/** The whole gateway put together from its parts, begun and ended. Must not know containers, queues or pages. */
package io.trustline.sip.engine.control;
