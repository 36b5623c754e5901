/** Suites and key schedules, shared by device and platform. Must not know messages, storage, network or container. */
package io.trustline.sdk.wire;
