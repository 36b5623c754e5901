/** A camera: fetches its configuration (E1) and registers (E2). Must not know how a terminal negotiates its key. */
package io.trustline.sdk.camera;
