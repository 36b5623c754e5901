/** Message forms and key schedules, shared by device and platform. Must not know storage, network or container. */
package io.trustline.sdk.wire;
